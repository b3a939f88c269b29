// refused: escapes-as-value
import * as fs from 'node:fs';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

const { statSync } = fs;
const measure = promisify(statSync as (file: string, done: (error: Error | null) => void) => void);

export async function size(file: string, exists = existsSync): Promise<number> {
  await measure(file);
  return exists(file) ? statSync(file).size : 0;
}
