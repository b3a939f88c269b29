import { existsSync, readFileSync } from 'node:fs';

export function heading(): string {
  return existsSync('name') ? readFileSync('name', 'utf8') : '';
}
