import fs, { realpathSync } from 'node:fs';

export async function find(name: string): Promise<string[]> {
  return [fs.realpathSync.native(name), realpathSync.native(name)];
}
