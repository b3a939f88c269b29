import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export function readNotes(folder: string): string {
  const file = join(folder, 'notes.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}
