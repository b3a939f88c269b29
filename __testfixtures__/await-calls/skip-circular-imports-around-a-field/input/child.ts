// refused: caller-blocked
import { countSync } from '../../support/api.js';
import { family } from './parent.js';

export function childOf(id: string): string {
  return countSync() > 1 ? family(id) : id;
}
