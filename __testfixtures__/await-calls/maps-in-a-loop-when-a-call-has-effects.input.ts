import { readFileSync } from 'node:fs';
import { type Item, loadSync, saveSync } from './support/api.js';

export function saveAll(items: Item[]): void[] {
  return items.map((item) => saveSync(item));
}

export function report(ids: string[]): string[] {
  const names = ids.map((id) => {
    console.log(id);
    return loadSync(id).name;
  });
  return names;
}

export function touch(ids: string[]): void {
  ids.map((id) => saveSync(loadSync(id)));
}

export function texts(files: string[], read: (file: string) => string): string[] {
  return files.map((file) => read(file) + readFileSync(file, 'utf8'));
}
