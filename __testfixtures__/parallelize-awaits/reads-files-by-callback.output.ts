// warned: first-failure
import { readdir, readFile } from 'node:fs';
import { stat } from 'node:fs/promises';

function readText(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    readFile(path, 'utf8', (error, text) => {
      if (error) reject(error);
      else resolve(text);
    });
  });
}

const namesIn = (folder: string): Promise<string[]> =>
  new Promise((resolve, reject) => {
    readdir(folder, (error, names) => (error ? reject(error) : resolve(names)));
  });

export async function describe(path: string, folder: string): Promise<string> {
  const [size, text, names] = await Promise.all([
    stat(path),
    readText(path),
    namesIn(folder),
  ]);
  return `${text} ${size.size} ${names.length}`;
}
