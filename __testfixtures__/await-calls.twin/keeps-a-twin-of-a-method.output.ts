import { Store } from './support/api.js';

export class Catalog {
  readonly first: string;
  private readonly store = new Store();

  constructor() {
    this.first = this.titleSync('first');
  }

  async title(id: string): Promise<string> {
    return (await this.store.get(id)).name;
  }

  titleSync(id: string): string {
    return this.store.getSync(id).name;
  }

  async page(id: string): Promise<string> {
    return `# ${await this.title(id)}`;
  }
}
