import fs from 'node:fs';

export async function version(): Promise<string> {
  if (!fs.existsSync('package.json')) return '0.0.0';
  return JSON.parse(await fs.promises.readFile('package.json', 'utf8')).version;
}
