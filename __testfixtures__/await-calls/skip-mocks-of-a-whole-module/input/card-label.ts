// refused: mocked-by-name
import { readFileSync } from 'node:fs';

export function cardLabel(): string {
  return readFileSync('cardLabel', 'utf8').trim();
}
