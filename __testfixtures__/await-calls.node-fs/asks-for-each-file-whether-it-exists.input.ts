import { existsSync } from 'node:fs';

export function some(files: string[]): boolean {
  return files.some(existsSync);
}

export const missing = (files: string[]): string[] => files.filter((file) => !existsSync(file));

export function answers(files: string[]): boolean[] {
  const found = files.map(existsSync);
  return found;
}
