import { count, find, type Item, load, save } from './support/api.js';

export async function last(id: string, item?: Item): Promise<Item> {
  if (await count() > 9) throw await load('error');
  let total = 1;
  total += await count();
  total ||= await count();
  item ??= await find(id);
  return await save(await load(id)), void await count(), item instanceof Object ? item : await load(`${total}`);
}
