import { readFileSync } from 'node:fs';
import type { Source } from './source.js';

export class DiskSource implements Source {
  read(key: string): string {
    return readFileSync(`${key}.txt`, 'utf8');
  }

  close(): void {}
}
