import { readFileSync } from 'node:fs';

function readFile(path: string): string {
  return readFileSync(path, 'utf8');
}

export const notes = (): string => readFile('notes.txt');
