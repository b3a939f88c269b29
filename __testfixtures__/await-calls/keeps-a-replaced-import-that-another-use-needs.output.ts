// refused: accessor
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

export class Licence {
  get text(): string {
    return readFileSync('LICENCE', 'utf8');
  }
}

export async function readme(): Promise<string> {
  return await readFile('README.md', 'utf8');
}
