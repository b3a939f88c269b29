import fs, { realpathSync as find } from 'node:fs';

export async function go(name) {
  return [find.native(name), fs.readFileSync(name, 'utf8')];
}
