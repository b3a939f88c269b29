// untouched: what the calls do stands there
import { mkdtemp } from 'node:fs/promises';

export async function both(): Promise<string> {
  const left = await mkdtemp('left-');
  const right = await mkdtemp('right-');
  return left + right;
}
