// untouched: migrated already
import fs from 'node:fs';
import { readFile } from 'node:fs/promises';

export async function both(path: string): Promise<string[]> {
  return [await readFile(path, 'utf8'), await fs.promises.readFile(path, 'utf8')];
}
