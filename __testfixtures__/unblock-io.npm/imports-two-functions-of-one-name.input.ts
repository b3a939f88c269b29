// refused: outside-async
import { findUpSync as find } from 'find-up';
import { findUpSync } from 'find-up-simple';

export const first = ['package.json'].find((name) => find(name) !== undefined);

export async function nearest(name: string): Promise<string | undefined> {
  return findUpSync(name) ?? find(name);
}
