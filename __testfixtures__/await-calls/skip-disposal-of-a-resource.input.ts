// refused: language-protocol
import { countSync } from './support/api.js';

export class Lock {
  [Symbol.dispose](): void {
    console.log(countSync());
  }
}
