// warned: split-step
import * as fs from 'node:fs';
import legacy from 'fs';
import { readFileSync as read } from 'node:fs';

export async function copy(from: string, to: string): Promise<void> {
  if (!fs.existsSync(from)) return;
  fs.writeFileSync(to, legacy.readFileSync(from, { encoding: 'utf8' }));
  legacy.utimesSync(to, legacy.statSync(from).atime, fs.statSync(from, { bigint: false }).mtime);
  read(to);
}
