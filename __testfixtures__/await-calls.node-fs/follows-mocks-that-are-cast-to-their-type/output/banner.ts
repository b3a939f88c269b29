import * as fs from 'node:fs';

export async function banner(): Promise<string> {
  return await fs.promises.access('banner').then(() => true, () => false) ? await fs.promises.readFile('banner', 'utf8') : '';
}
