import { access } from 'node:fs/promises';

export async function findConfig(directory: string): Promise<string | undefined> {
  for (const item of [`${directory}/config.json`, `${directory}/config.js`]) {
    if (await access(item).then(() => true, () => false)) return item;
  }
  return undefined;
}

export const existing = async (files: string[]): Promise<string[]> => {
  const kept: string[] = [];
  for (const file of files) {
    if (await access(file).then(() => true, () => false)) kept.push(file);
  }
  return kept;
};

export async function areThere(files: string[]): Promise<boolean[]> {
  const results: boolean[] = [];
  for (const file of files) {
    results.push(await access(file).then(() => true, () => false));
  }
  return results;
}
