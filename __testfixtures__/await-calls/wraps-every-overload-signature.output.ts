import { type Item, load } from './support/api.js';

export function read(id: string): Promise<Item>;
export function read(id: string, key: 'price'): Promise<number>;
export async function read(id: string, key?: 'price'): Promise<Item | number> {
  const item = await load(id);
  return key ? item[key] : item;
}

export async function cost(id: string): Promise<number> {
  return await read(id, 'price') + (await read(id)).price;
}
