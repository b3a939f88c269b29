// refused: await-shape
import { loadUser, type User } from './support/api.js';

export async function users(ids: string[], console: string[]): Promise<User[]> {
  const found: User[] = [];
  for (const id of ids) {
    found.push(await loadUser(id));
  }
  return found.slice(console.length);
}
