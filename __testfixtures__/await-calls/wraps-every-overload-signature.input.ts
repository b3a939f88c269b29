import { type Item, loadSync } from './support/api.js';

export function read(id: string): Item;
export function read(id: string, key: 'price'): number;
export function read(id: string, key?: 'price'): Item | number {
  const item = loadSync(id);
  return key ? item[key] : item;
}

export function cost(id: string): number {
  return read(id, 'price') + read(id).price;
}
