// untouched: migrated already
import { count, type Item, load } from './support/api.js';

class Lock {
  [Symbol.dispose](): void {}
}

export async function audited(id: string): Promise<Item> {
  try {
    using lock = new Lock();
    console.log(lock);
    return await load(id);
  } catch {
    return await load('fallback');
  } finally {
    console.log(await count());
  }
}
