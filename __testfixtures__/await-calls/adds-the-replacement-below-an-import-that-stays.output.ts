import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export async function readNotes(folder: string): Promise<string> {
  const file = join(folder, 'notes.txt');
  return existsSync(file) ? (await readFile(file, 'utf8')).trim() : '';
}
