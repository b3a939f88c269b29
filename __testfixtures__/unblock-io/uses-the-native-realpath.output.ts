import { realpath } from 'node:fs/promises';

export async function find(name: string): Promise<string[]> {
  return [await realpath(name), await realpath(name)];
}
