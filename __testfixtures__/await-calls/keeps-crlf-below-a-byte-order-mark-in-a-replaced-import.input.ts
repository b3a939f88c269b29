import { readFileSync } from 'fs';
import { join } from 'path';

export function read(name: string): string {
  return readFileSync(join('data', name), 'utf8');
}
