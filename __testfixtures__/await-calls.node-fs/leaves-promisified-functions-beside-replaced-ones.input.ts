import * as fs from 'node:fs';
import { promisify } from 'node:util';

const stat = promisify(fs.stat);

export async function sizeOf(file: string): Promise<number> {
  fs.accessSync(file, fs.constants.R_OK);
  return (await stat(file)).size;
}
