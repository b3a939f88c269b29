// refused: mocked-by-name
import * as fs from 'node:fs';

export function motd(): string {
  return fs.readFileSync('motd', 'utf8');
}
