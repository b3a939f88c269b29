import * as fs from 'node:fs';

export function hasSettings(): boolean {
  return fs.existsSync('settings.json');
}
