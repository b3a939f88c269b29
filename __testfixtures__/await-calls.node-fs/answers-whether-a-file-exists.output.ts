import { access } from 'node:fs/promises';
import * as path from 'node:path';

export async function findConfig(directory: string): Promise<string | undefined> {
  if (!await access(directory).then(() => true, () => false)) return undefined;
  const names = ['config.json', 'config.js'];
  for (const name of names) {
    if (await access(path.join(directory, name)).then(() => true, () => false) && name !== 'config.js') return name;
  }
  return await access(path.dirname(directory)).then(() => true, () => false) ? await findConfig(path.dirname(directory)) : undefined;
}

export async function isThere(file: string): Promise<boolean> {
  return access(file).then(() => true, () => false);
}

export const answer = (await access('a').then(() => true, () => false)).toString();
