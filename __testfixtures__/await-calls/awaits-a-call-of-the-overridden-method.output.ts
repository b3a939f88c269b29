import { type Item, Store, load } from './support/api.js';

class Base extends Store {
  async item(id: string): Promise<Item> {
    return await load(id);
  }
}

export class Cached extends Base {
  override async item(id: string): Promise<Item> {
    return await super.item(id) ?? await super.get(id);
  }
}
