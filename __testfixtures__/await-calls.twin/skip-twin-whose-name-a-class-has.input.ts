// refused: constructor, caller-blocked
import { Store } from './support/api.js';

export class Catalog extends Store {
  readonly first: string;

  constructor() {
    super();
    this.first = this.title('first');
  }

  title(id: string): string {
    return this.getSync(id).name;
  }

  page(id: string): string {
    return `# ${this.title(id)}`;
  }
}

export class Shop extends Catalog {
  titleSync = true;
}
