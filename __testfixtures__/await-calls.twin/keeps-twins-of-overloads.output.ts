import { loadSync, load } from './support/api.js';

/** Reads a price. */
export function price(id: string): Promise<number>;
/** Reads several prices. */
export function price(id: string, count: number): Promise<number[]>;
export async function price(id: string, count?: number): Promise<number | number[]> {
  const { price } = await load(id);
  return count === undefined ? price : new Array<number>(count).fill(price);
}

/** Reads a price. */
export function priceSync(id: string): number;
/** Reads several prices. */
export function priceSync(id: string, count: number): number[];
export function priceSync(id: string, count?: number): number | number[] {
  const { price } = loadSync(id);
  return count === undefined ? price : new Array<number>(count).fill(price);
}

export class Card {
  constructor(
    readonly first = priceSync('first'),
    readonly all = priceSync('all', 2),
  ) {}
}

export const twice = async (id: string): Promise<number> => await price(id) * 2;
