import { access } from 'node:fs/promises';

export async function some(files: string[]): Promise<boolean> {
  for (const file of files) {
    if (await access(file).then(() => true, () => false)) return true;
  }
  return false;
}

export const missing = async (files: string[]): Promise<string[]> => {
  const kept: string[] = [];
  for (const file of files) {
    if (!await access(file).then(() => true, () => false)) kept.push(file);
  }
  return kept;
};

export async function answers(files: string[]): Promise<boolean[]> {
  const found = [];
  for (const file of files) {
    found.push(await access(file).then(() => true, () => false));
  }
  return found;
}
