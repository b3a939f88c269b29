import { type Item, find, load } from './support/api.js';

export async function asserted(id: string): Promise<Item> {
  return await load(id) as Item;
}

export const satisfied = async (id: string): Promise<Item> => await load(id) satisfies Item;

export async function present(id: string): Promise<Item> {
  return (await find(id))!;
}

export async function chosen(id: string | undefined): Promise<Item> {
  return (id === undefined ? await load('first') : await find(id)) as Item;
}

export async function together(id: string): Promise<Item[]> {
  return Promise.all([await load(id) as Item, <Item>await find(id)]);
}

export async function waitedFor(id: string): Promise<string> {
  const item = await (await find(id) as Item);
  return item.name;
}
