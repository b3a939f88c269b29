import { countSync } from './support/api.js';

class Cursor {
  next(): Cursor {
    return countSync() > 0 ? this : new Cursor();
  }
}

export function third(cursor: Cursor): Cursor {
  return cursor.next().next().next();
}
