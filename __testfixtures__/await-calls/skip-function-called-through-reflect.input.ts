// refused: caller-blocked, escapes-as-value
import { countSync } from './support/api.js';

function total(): number {
  return countSync();
}

export const answer = (): number => Reflect.apply(total, undefined, []);
