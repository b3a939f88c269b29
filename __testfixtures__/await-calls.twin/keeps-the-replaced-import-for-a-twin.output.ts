import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

export async function readNotes(path: string): Promise<string> {
  return await readFile(path, 'utf8');
}

export function readNotesSync(path: string): string {
  return readFileSync(path, 'utf8');
}

export const sorted = (paths: string[]): string[] =>
  [...paths].sort((a, b) => readNotesSync(a).localeCompare(readNotesSync(b)));

export async function firstLine(path: string): Promise<string | undefined> {
  return (await readNotes(path)).split('\n')[0];
}
