import { type Item, Store, loadSync } from './support/api.js';

class Base extends Store {
  item(id: string): Item {
    return loadSync(id);
  }
}

export class Cached extends Base {
  override item(id: string): Item {
    return super.item(id) ?? super.getSync(id);
  }
}
