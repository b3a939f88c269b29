// refused: mocked-by-name
import * as fs from 'node:fs';

export function hasCache(): boolean {
  return fs.existsSync('cache');
}
