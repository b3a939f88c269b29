import { readFileSync } from 'node:fs';

export function readSettings(path: string): { port: number } {
  return JSON.parse(readFileSync(path, 'utf8'));
}
