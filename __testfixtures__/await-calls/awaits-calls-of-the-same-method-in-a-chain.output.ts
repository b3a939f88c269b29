import { count } from './support/api.js';

class Cursor {
  async next(): Promise<Cursor> {
    return await count() > 0 ? this : new Cursor();
  }
}

export async function third(cursor: Cursor): Promise<Cursor> {
  return await (await (await cursor.next()).next()).next();
}
