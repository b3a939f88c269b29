import { readFile } from 'fs/promises';
import { join } from 'path';

export async function read(name: string): Promise<string> {
  return await readFile(join('data', name), 'utf8');
}
