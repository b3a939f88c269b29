import { loadSync, load } from './support/api.js';

export async function total(ids: string[]): Promise<number> {
  const [first, ...rest] = ids;
  return first === undefined ? 0 : (await load(first)).price + await total(rest);
}

export function totalSync(ids: string[]): number {
  const [first, ...rest] = ids;
  return first === undefined ? 0 : loadSync(first).price + totalSync(rest);
}

const isEven = async (ids: string[]): Promise<boolean> => ids.length === 0 || await isOdd(ids.slice(1));
const isEvenSync = (ids: string[]): boolean => ids.length === 0 || isOddSync(ids.slice(1));
const isOdd = async (ids: string[]): Promise<boolean> => (await load(ids[0]!)).price > 0 && await isEven(ids.slice(1));
const isOddSync = (ids: string[]): boolean => loadSync(ids[0]!).price > 0 && isEvenSync(ids.slice(1));

export class Cart {
  get total(): number {
    return totalSync(['a', 'b']);
  }

  get isEven(): boolean {
    return isEvenSync([]);
  }
}

export async function print(ids: string[]): Promise<void> {
  console.log(await total(ids), await isEven(ids));
}
