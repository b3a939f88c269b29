// refused: caller-blocked, type-error
import { loadSync } from './support/api.js';

function readList(id: string) {
  return [loadSync(id)];
}

type Result<F> = F extends (id: string) => infer R ? R : never;

export const isEmpty = (items: Result<typeof readList>): boolean => items.length === 0;
