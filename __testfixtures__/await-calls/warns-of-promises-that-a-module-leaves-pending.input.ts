// order: concurrent
// warned: left-pending
import { load, loadSync } from './support/api.js';

const first = load('one');
export const settings = loadSync('settings');
export const name = first.then((item) => item.name + settings.name);

export function total(): Promise<number> {
  const second = load('two');
  const { price } = loadSync('three');
  return second.then((item) => item.price + price);
}
