import * as fs from 'node:fs';

export function version(): string {
  return fs.readFileSync('version', 'utf8').trim();
}
