import * as fs from 'node:fs';

export async function version(): Promise<string> {
  return (await fs.promises.readFile('version', 'utf8')).trim();
}
