// refused: replaced-import
import * as fs from 'node:fs';

export async function copy(from: string, to: string): Promise<void> {
  if ('cpSync' in fs) fs.cpSync(from, to);
}
