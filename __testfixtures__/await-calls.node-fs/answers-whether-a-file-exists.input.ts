import { existsSync } from 'node:fs';
import * as path from 'node:path';

export function findConfig(directory: string): string | undefined {
  if (!existsSync(directory)) return undefined;
  const names = ['config.json', 'config.js'];
  for (const name of names) {
    if (existsSync(path.join(directory, name)) && name !== 'config.js') return name;
  }
  return existsSync(path.dirname(directory)) ? findConfig(path.dirname(directory)) : undefined;
}

export async function isThere(file: string): Promise<boolean> {
  return existsSync(file);
}

export const answer = existsSync('a').toString();
