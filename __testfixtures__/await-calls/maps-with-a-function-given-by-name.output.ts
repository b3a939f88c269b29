// order: concurrent
import { type Item, load } from './support/api.js';

const priceOf = async (id: string): Promise<number> => (await load(id)).price;

export const items = async (ids: string[]): Promise<Item[]> => await Promise.all(ids.map(load));
export const prices = async (ids: string[]): Promise<number[]> => await Promise.all(ids.map(priceOf));
