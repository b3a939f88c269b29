import fs from 'node:fs';
import { realpath as find } from 'node:fs/promises';

export async function go(name) {
  return [await find(name), await fs.promises.readFile(name, 'utf8')];
}
