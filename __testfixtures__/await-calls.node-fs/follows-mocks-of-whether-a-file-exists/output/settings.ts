import * as fs from 'node:fs';

export async function hasSettings(): Promise<boolean> {
  return await fs.promises.access('settings.json').then(() => true, () => false);
}
