import { type Item, findSync, loadSync } from './support/api.js';

export async function asserted(id: string): Promise<Item> {
  return loadSync(id) as Item;
}

export const satisfied = async (id: string): Promise<Item> => loadSync(id) satisfies Item;

export async function present(id: string): Promise<Item> {
  return findSync(id)!;
}

export async function chosen(id: string | undefined): Promise<Item> {
  return (id === undefined ? loadSync('first') : findSync(id)) as Item;
}

export async function together(id: string): Promise<Item[]> {
  return Promise.all([loadSync(id) as Item, <Item>findSync(id)]);
}

export async function waitedFor(id: string): Promise<string> {
  const item = await (findSync(id) as Item);
  return item.name;
}
