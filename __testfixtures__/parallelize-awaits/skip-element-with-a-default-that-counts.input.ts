// untouched: the defaults are counted
import { loadUser, type User } from './support/api.js';

let count = 0;
const next = (): string => String(++count);

export async function users(items: { id?: string }[]): Promise<User[]> {
  const found: User[] = [];
  for (const { id = next() } of items) {
    found.push(await loadUser(id));
  }
  return found;
}
