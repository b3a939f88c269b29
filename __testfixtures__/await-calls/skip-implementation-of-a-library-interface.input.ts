// refused: external-declaration, caller-blocked
import { loadSync } from './support/api.js';

export class ByPrice implements Pick<Intl.Collator, 'compare'> {
  compare(a: string, b: string): number {
    return loadSync(a).price - loadSync(b).price;
  }
}
