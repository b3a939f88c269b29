// refused: escapes-as-value
import { type Item, loadSync, makeReaderSync } from './support/api.js';

export const handlers = { read: loadSync, reader: makeReaderSync };

export function read(id: string, reader = loadSync): Item {
  return reader(id);
}
