// order: concurrent
// warned: left-pending
import { load } from './support/api.js';

const first = load('one');
export const settings = await load('settings');
export const name = first.then((item) => item.name + settings.name);

export async function total(): Promise<number> {
  const second = load('two');
  const { price } = await load('three');
  return second.then((item) => item.price + price);
}
