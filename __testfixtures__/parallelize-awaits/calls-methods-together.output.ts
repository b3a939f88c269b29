// warned: first-failure
import { Store } from './support/api.js';

export class Book {
  private readonly store = new Store('book');

  async describe(): Promise<string> {
    const [title, pages, subtitle] = await Promise.all([
      this.store.title(),
      this.store.pages(),
      this.subtitle(),
    ]);
    return `${title}, ${subtitle}: ${pages}`;
  }

  private async subtitle(): Promise<string> {
    return (await this.store.title()).toUpperCase();
  }
}
