import * as extra from 'fs-extra';
import { outputFileSync } from 'fs-extra';
import { readFileSync } from 'graceful-fs';

export function head(file: string): string {
  if (!extra.existsSync(file)) outputFileSync(file, '');
  return readFileSync(file, 'utf8') + extra.statSync(file).size;
}
