// refused: effects-known
// Both calls fill the same variable, and the second one uses it.
import { loadUser, type User } from './support/api.js';

let root: User | undefined;

async function loadRoot(): Promise<User> {
  root ??= await loadUser('root');
  return root;
}

export async function names(): Promise<string[]> {
  const first = await loadRoot();
  const second = await loadRoot();
  return [first.name, second.name];
}
