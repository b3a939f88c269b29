// refused: caller-blocked, promise-used
import { type Item, loadSync } from './support/api.js';

function find(id: string): Promise<Item> {
  return Promise.resolve(loadSync(id));
}

function load(id: string): Promise<Item> {
  const item = loadSync(id);
  return Promise.resolve(item);
}

const found: Record<string, Promise<Item> | Item> = {};

export async function nameOf(id: string): Promise<string> {
  const item = find(id);
  found[id] = item;
  return (await item).name;
}

export async function titled(id: string): Promise<string> {
  const { item } = { item: load(id) };
  return (await item).name;
}
