import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

export async function heading(): Promise<string> {
  return existsSync('name') ? await readFile('name', 'utf8') : '';
}
