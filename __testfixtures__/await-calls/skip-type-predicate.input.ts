// refused: type-predicate
import { isReadySync, loadSync } from './support/api.js';

export function isKnown(id: unknown): id is string {
  return typeof id === 'string' && loadSync(id).price > 0;
}

export function assertReady(value: unknown): asserts value {
  if (!isReadySync()) throw new Error('not ready');
}
