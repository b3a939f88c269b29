// refused: effects-known
// One of the shapes that `load` may be counts its calls.
import { loadOrders } from './support/api.js';

class Source {
  async load(id: string): Promise<string[]> {
    return await loadOrders(id);
  }
}

export class CountingSource extends Source {
  calls = 0;

  override async load(id: string): Promise<string[]> {
    this.calls += 1;
    return await super.load(id);
  }
}

export async function both(source: Source): Promise<number> {
  const first = await source.load('a');
  const second = await source.load('b');
  return first.length + second.length;
}
