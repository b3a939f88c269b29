import { loadSync } from './support/api.js';

/** Reads a price. */
export function price(id: string): number;
/** Reads several prices. */
export function price(id: string, count: number): number[];
export function price(id: string, count?: number): number | number[] {
  const { price } = loadSync(id);
  return count === undefined ? price : new Array<number>(count).fill(price);
}

export class Card {
  constructor(
    readonly first = price('first'),
    readonly all = price('all', 2),
  ) {}
}

export const twice = (id: string): number => price(id) * 2;
