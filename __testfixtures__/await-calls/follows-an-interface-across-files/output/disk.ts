import { readFile } from 'node:fs/promises';
import type { Source } from './source.js';

export class DiskSource implements Source {
  async read(key: string): Promise<string> {
    return await readFile(`${key}.txt`, 'utf8');
  }

  close(): void {}
}
