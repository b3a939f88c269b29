// refused: caller-blocked, type-predicate
import { loadSync } from './support/api.js';

export function isItem(value: string): value is 'item';
export function isItem(value: unknown, price: number): boolean;
export function isItem(value: unknown, price = 0): boolean {
  return loadSync(String(value)).price > price;
}
