// refused: decorated-method
import { pooled } from 'pool';
import { loadSync } from './support/api.js';

export class Prices {
  @pooled
  of(id: string): number {
    return loadSync(id).price;
  }
}
