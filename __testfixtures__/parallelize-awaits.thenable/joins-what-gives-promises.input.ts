// warned: first-failure
import { readFile } from 'node:fs/promises';

async function load(id: string): Promise<string> {
  return await readFile(id, 'utf8');
}

export async function both(): Promise<string> {
  const first = await load('a');
  const second = await load('b');
  return first + second;
}
