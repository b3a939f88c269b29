import { type Item, find, isReady, load } from './support/api.js';

export async function pick(id: string, cached?: Item): Promise<Item> {
  const item = cached ?? await find(id) ?? await load('default');
  const ready = await isReady() ? item : await load(id);
  return ready.price > (await load('limit')).price && await isReady() ? ready : item;
}
