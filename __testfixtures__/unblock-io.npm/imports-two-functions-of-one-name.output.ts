// refused: outside-async
import { findUpSync as find, findUp } from 'find-up';
import { findUp as findUpAsync } from 'find-up-simple';

export const first = ['package.json'].find((name) => find(name) !== undefined);

export async function nearest(name: string): Promise<string | undefined> {
  return await findUpAsync(name) ?? findUp(name);
}
