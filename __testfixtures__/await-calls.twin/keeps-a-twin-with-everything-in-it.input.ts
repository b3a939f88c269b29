// order: concurrent
import { loadSync } from './support/api.js';

const rate = (id: string): number => loadSync(id).price; // per item

export function prices(ids: string[]): number[] {
  const found: number[] = [];
  const add = (id: string): void => {
    found.push(loadSync(id).price * rate(id));
  };
  ids.forEach((id) => {
    const first: ReturnType<typeof rate> = rate(id);
    add(id);
    console.log(first);
  });
  return found.concat(ids.map((id) => rate(id)));
}

export class Cart {
  readonly prices = prices(['a']);
}

export function print(): void {
  console.log(prices(['a']));
}
