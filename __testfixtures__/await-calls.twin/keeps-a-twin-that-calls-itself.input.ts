import { loadSync } from './support/api.js';

export function total(ids: string[]): number {
  const [first, ...rest] = ids;
  return first === undefined ? 0 : loadSync(first).price + total(rest);
}

const isEven = (ids: string[]): boolean => ids.length === 0 || isOdd(ids.slice(1));
const isOdd = (ids: string[]): boolean => loadSync(ids[0]!).price > 0 && isEven(ids.slice(1));

export class Cart {
  get total(): number {
    return total(['a', 'b']);
  }

  get isEven(): boolean {
    return isEven([]);
  }
}

export function print(ids: string[]): void {
  console.log(total(ids), isEven(ids));
}
