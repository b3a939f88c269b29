// refused: namespace
import { countSync } from './support/api.js';

export enum Limit {
  Items = countSync(),
}
