import { load } from './support/api.js';

export async function total(ids: string[]): Promise<number> {
  let sum = 0;
  for (const id of ids) {
    sum = sum + (await load(id)).price;
  }
  return sum;
}

export async function priceById(ids: string[]): Promise<Record<string, number>> {
  let byId: Record<string, number> = {};
  for (const [index, id] of ids.entries()) {
    if (id === '') continue;
    byId[id] = (await load(id)).price * index;
  }
  const prices = byId;
  return prices;
}

export async function path(ids: string[]): Promise<string> {
  let text = '';
  for (const id of [...ids].reverse()) {
    text = `${text}/${(await load(id)).name}`;
  }
  return text;
}
