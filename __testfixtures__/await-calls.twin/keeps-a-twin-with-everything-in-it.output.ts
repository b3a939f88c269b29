// order: concurrent
import { loadSync, load } from './support/api.js';

const rate = async (id: string): Promise<number> => (await load(id)).price; // per item

const rateSync = (id: string): number => loadSync(id).price;

export async function prices(ids: string[]): Promise<number[]> {
  const found: number[] = [];
  const add = async (id: string): Promise<void> => {
    found.push((await load(id)).price * await rate(id));
  };
  for (const id of ids) {
    const first: Awaited<ReturnType<typeof rate>> = await rate(id);
    await add(id);
    console.log(first);
  }
  return found.concat(await Promise.all(ids.map(async (id) => await rate(id))));
}

export function pricesSync(ids: string[]): number[] {
  const found: number[] = [];
  const add = (id: string): void => {
    found.push(loadSync(id).price * rateSync(id));
  };
  ids.forEach((id) => {
    const first: Awaited<ReturnType<typeof rate>> = rateSync(id);
    add(id);
    console.log(first);
  });
  return found.concat(ids.map((id) => rateSync(id)));
}

export class Cart {
  readonly prices = pricesSync(['a']);
}

export async function print(): Promise<void> {
  console.log(await prices(['a']));
}
