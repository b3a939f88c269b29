// refused: await-shape
import { Store } from './support/api.js';

const shop = { store: new Store('first') };

export function move(): void {
  shop.store = new Store('second');
}

export async function describe(): Promise<string> {
  const title = await shop.store.title();
  const pages = await shop.store.pages();
  return `${title}: ${pages}`;
}
