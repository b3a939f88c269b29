// refused: no-async-form
import { closeSync, fstatSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';

export async function head(file: string, length: number): Promise<Buffer> {
  const descriptor = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(Math.min(length, fstatSync(descriptor).size));
    readSync(descriptor, buffer, 0, length, 0);
    return buffer;
  } finally {
    closeSync(descriptor);
  }
}

export async function stdin(): Promise<string> {
  return readFileSync(0, 'utf8');
}

export async function save(target: string | number, text: string): Promise<void> {
  writeFileSync(target, text);
}
