import { Store } from './support/api.js';

export class Catalog {
  readonly first: string;
  private readonly store = new Store();

  constructor() {
    this.first = this.title('first');
  }

  title(id: string): string {
    return this.store.getSync(id).name;
  }

  page(id: string): string {
    return `# ${this.title(id)}`;
  }
}
