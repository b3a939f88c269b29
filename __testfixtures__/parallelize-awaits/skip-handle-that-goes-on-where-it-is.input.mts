// refused: effects-unknown
import { type FileHandle, readFile } from 'node:fs/promises';

export async function parts(handle: FileHandle): Promise<string> {
  const head = await readFile(handle, 'utf8');
  const rest = await readFile(handle, 'utf8');
  return head + rest;
}

export async function unknownParts(handle: any): Promise<string> {
  const head = await readFile(handle, 'utf8');
  const rest = await readFile(handle, 'utf8');
  return head + rest;
}
