// refused: escapes-as-value, replaced-import
import { readFileSync } from 'node:fs';
import zlib from 'node:zlib';

type FileSystem = typeof import('node:fs');

/** What is passed in is called, not what the file imports under the same name. */
export async function load({ readFileSync }: FileSystem): Promise<Buffer> {
  return readFileSync('a.txt');
}

export async function pack(text: string, zlib: typeof import('node:zlib')): Promise<Buffer> {
  return zlib.gzipSync(text);
}

export const names = [typeof readFileSync, typeof zlib];
