import { readFile as readFileAsync } from 'node:fs/promises';

async function readFile(path: string): Promise<string> {
  return await readFileAsync(path, 'utf8');
}

export const notes = async (): Promise<string> => await readFile('notes.txt');
