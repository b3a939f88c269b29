// refused: accessor
import { readFileSync } from 'node:fs';

export class Licence {
  get text(): string {
    return readFileSync('LICENCE', 'utf8');
  }
}

export function readme(): string {
  return readFileSync('README.md', 'utf8');
}
