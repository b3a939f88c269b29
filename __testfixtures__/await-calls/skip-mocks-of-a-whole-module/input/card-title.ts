// refused: mocked-by-name
import { readFileSync } from 'node:fs';

export function cardTitle(): string {
  return readFileSync('cardTitle', 'utf8').trim();
}
