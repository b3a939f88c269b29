// refused: no-async-form
import * as fs from 'node:fs';

export async function real(file: string): Promise<string> {
  return fs.realpathSync.native(file);
}
