import * as fs from 'node:fs';

export function banner(): string {
  return fs.existsSync('banner') ? fs.readFileSync('banner', 'utf8') : '';
}
