// refused: effects-unknown
import { readFile } from 'node:fs';
import { stat } from 'node:fs/promises';

type Done = (error: Error | null, text: string) => void;

function readText(path: string, done: Done): Promise<void> {
  return new Promise((resolve) => {
    readFile(path, 'utf8', done);
    resolve();
  });
}

export async function describe(path: string, done: Done): Promise<number> {
  const found = await stat(path);
  const text = await readText(path, done);
  return found.size + Number(text);
}
