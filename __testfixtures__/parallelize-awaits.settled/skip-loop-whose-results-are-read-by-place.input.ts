// refused: await-shape
import { loadUser, type User } from './support/api.js';

export async function users(ids: string[]): Promise<Map<string, User>> {
  const found: User[] = [];
  for (const id of ids) {
    found.push(await loadUser(id));
  }
  return new Map(ids.map((id, i) => [id, found[i]!]));
}
