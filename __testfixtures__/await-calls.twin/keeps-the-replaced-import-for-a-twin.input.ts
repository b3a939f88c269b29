import { readFileSync } from 'node:fs';

export function readNotes(path: string): string {
  return readFileSync(path, 'utf8');
}

export const sorted = (paths: string[]): string[] =>
  [...paths].sort((a, b) => readNotes(a).localeCompare(readNotes(b)));

export function firstLine(path: string): string | undefined {
  return readNotes(path).split('\n')[0];
}
