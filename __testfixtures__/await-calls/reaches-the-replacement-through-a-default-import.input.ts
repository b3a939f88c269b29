import fs from 'node:fs';

export function version(): string {
  if (!fs.existsSync('package.json')) return '0.0.0';
  return JSON.parse(fs.readFileSync('package.json', 'utf8')).version;
}
