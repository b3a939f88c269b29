// refused: callback-returns-void
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { loadSync } from './support/api.js';

export function read(file: string, done: (names: string[]) => void): void {
  const names: string[] = [];
  const stream = createReadStream(file);
  stream.on('data', (chunk) => {
    names.push(loadSync(String(chunk)).name);
  });
  stream.on('end', () => done(names));
  createInterface({ input: process.stdin }).on('line', (line) => {
    names.push(loadSync(line).name);
  });
}
