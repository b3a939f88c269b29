import { type Item, load } from './support/api.js';

export async function total(ids: string[]): Promise<number> {
  return await (async function next(i: number): Promise<number> {
    return i < ids.length ? (await load(ids[i]!)).price + await next(i + 1) : 0;
  })(0);
}

export const prices = {
  ofAll: async function sum(id: string, depth: number): Promise<number> {
    const { price } = await load(id);
    return depth === 0 ? price : price + await sum(id, depth - 1);
  },
};

type Reader = (depth: number) => Item | undefined | Promise<Item | undefined>;

export const read: Reader = async function again(depth): Promise<Item | undefined> {
  return depth === 0 ? await load('root') : await again(depth - 1);
};
