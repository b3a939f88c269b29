import { readFile } from 'node:fs/promises';
import { type Item, load, save } from './support/api.js';

export async function saveAll(items: Item[]): Promise<void[]> {
  const results: void[] = [];
  for (const item of items) {
    results.push(await save(item));
  }
  return results;
}

export async function report(ids: string[]): Promise<string[]> {
  const names = [];
  for (const id of ids) {
    console.log(id);
    names.push((await load(id)).name);
  }
  return names;
}

export async function touch(ids: string[]): Promise<void> {
  for (const id of ids) {
    await save(await load(id));
  }
}

export async function texts(files: string[], read: (file: string) => string): Promise<string[]> {
  const results: string[] = [];
  for (const file of files) {
    results.push(read(file) + await readFile(file, 'utf8'));
  }
  return results;
}
