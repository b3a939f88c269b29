// warned: first-failure
import { loadOrders } from './support/api.js';

class Orders {
  private readonly prefix = 'order';

  async find(id: string): Promise<string[]> {
    return await loadOrders(`${this.prefix}-${id}`);
  }
}

class Sorted extends Orders {
  override async find(id: string): Promise<string[]> {
    return (await super.find(id)).toSorted();
  }
}

export class Visits {
  found = 0;

  async find(id: string): Promise<string> {
    this.found += 1;
    return id;
  }
}

export const log = {
  async find(id: string): Promise<void> {
    console.log(id);
  },
};

export async function both(orders: Orders = new Sorted()): Promise<number> {
  const first = await orders.find('a');
  const second = await orders.find('b');
  return first.length + second.length;
}
