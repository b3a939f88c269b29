// refused: caller-blocked
import { weight } from './weights.js';

export * from './names.js';
export * from './weights.js';

export function print(): void {
  console.log(weight('b'));
}
