// untouched: `map` leaves out holes, `for...of` does not
import { loadUser, type User } from './support/api.js';

export async function written(): Promise<User[]> {
  const names: (string | undefined)[] = ['a', , 'b'];
  const found: User[] = [];
  for (const name of names) {
    found.push(await loadUser(String(name)));
  }
  return found;
}

export async function removed(keys: string[]): Promise<User[]> {
  delete keys[1];
  const found: User[] = [];
  for (const key of keys) {
    found.push(await loadUser(String(key)));
  }
  return found;
}
