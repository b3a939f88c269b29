// warned: first-failure
import * as fs from 'node:fs';
import { promisify } from 'node:util';

const stat = promisify(fs.stat);
const mkdtemp = promisify(fs.mkdtemp);

export async function sizes(left: string, right: string): Promise<number> {
  const first = await stat(left);
  const second = await stat(right);
  return first.size + second.size;
}

export async function folders(): Promise<string> {
  const first = await mkdtemp('first-');
  const second = await mkdtemp('second-');
  return first + second;
}
