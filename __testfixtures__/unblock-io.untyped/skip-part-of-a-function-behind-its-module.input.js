// refused: escapes-as-value
import fs from 'node:fs';

export async function go(name) {
  return fs.realpathSync.native(name);
}
