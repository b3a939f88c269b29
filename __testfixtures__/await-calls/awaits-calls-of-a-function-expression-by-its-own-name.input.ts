import { type Item, loadSync } from './support/api.js';

export function total(ids: string[]): number {
  return (function next(i: number): number {
    return i < ids.length ? loadSync(ids[i]!).price + next(i + 1) : 0;
  })(0);
}

export const prices = {
  ofAll: function sum(id: string, depth: number): number {
    const { price } = loadSync(id);
    return depth === 0 ? price : price + sum(id, depth - 1);
  },
};

type Reader = (depth: number) => Item | undefined;

export const read: Reader = function again(depth): Item | undefined {
  return depth === 0 ? loadSync('root') : again(depth - 1);
};
