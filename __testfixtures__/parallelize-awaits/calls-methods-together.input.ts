// warned: first-failure
import { Store } from './support/api.js';

export class Book {
  private readonly store = new Store('book');

  async describe(): Promise<string> {
    const title = await this.store.title();
    const pages = await this.store.pages();
    const subtitle = await this.subtitle();
    return `${title}, ${subtitle}: ${pages}`;
  }

  private async subtitle(): Promise<string> {
    return (await this.store.title()).toUpperCase();
  }
}
