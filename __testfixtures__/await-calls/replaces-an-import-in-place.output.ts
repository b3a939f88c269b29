import { readFile } from 'node:fs/promises';

export async function readSettings(path: string): Promise<{ port: number }> {
  return JSON.parse(await readFile(path, 'utf8'));
}
