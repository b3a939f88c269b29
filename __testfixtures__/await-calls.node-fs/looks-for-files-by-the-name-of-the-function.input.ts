import { existsSync } from 'node:fs';

export function findConfig(directory: string): string | undefined {
  return [`${directory}/config.json`, `${directory}/config.js`].find(existsSync);
}

export const existing = (files: string[]): string[] => files.filter(existsSync);

export function areThere(files: string[]): boolean[] {
  return files.map(existsSync);
}
