import { count, type Item, load, save } from './support/api.js';

export async function copy(from: string, to: string): Promise<Item | string> {
  try {
    const [item] = await Promise.all([await load(from), await save(await load(to))]);
    return item;
  } catch (error) {
    return `failed: ${error}`;
  }
}

export async function sizes(id: string): Promise<number[]> {
  const [total, own] = await Promise.all([await count(), (await load(id)).name.length]);
  return [total, own];
}

export async function later(id: string): Promise<string> {
  try {
    const item = Promise.resolve(await load(id));
    await save({ id: 'copy', name: 'copy', price: 1, tags: [] });
    return (await item).name;
  } catch (error) {
    return `failed: ${error}`;
  }
}

export async function start(id: string): Promise<number> {
  const all = Promise.all([await load(id), await count()]);
  console.log('started');
  const [{ price }, total] = await all;
  return price + total;
}
