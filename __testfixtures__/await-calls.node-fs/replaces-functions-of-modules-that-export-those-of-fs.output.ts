import * as extra from 'fs-extra';
import { outputFileSync } from 'fs-extra';
import { readFile } from 'node:fs/promises';

export async function head(file: string): Promise<string> {
  if (!await extra.promises.access(file).then(() => true, () => false)) outputFileSync(file, '');
  return await readFile(file, 'utf8') + (await extra.promises.stat(file)).size;
}
