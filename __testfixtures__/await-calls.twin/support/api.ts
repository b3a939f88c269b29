export interface Item {
  id: string;
  name: string;
  price: number;
}

function itemOf(id: string): Item {
  return { id, name: id, price: 1 };
}

export function loadSync(id: string): Item {
  return itemOf(id);
}

export async function load(id: string): Promise<Item> {
  return itemOf(id);
}

export class Store {
  getSync(id: string): Item {
    return itemOf(id);
  }

  async get(id: string): Promise<Item> {
    return itemOf(id);
  }
}

export async function refresh(id: string): Promise<void> {
  itemOf(id);
}

export function later(task: () => void | Promise<void>): void {
  void Promise.resolve().then(task);
}
