// warned: fan-out, first-failure
import { loadUser, type User } from './support/api.js';

export async function loadAll(ids: string[]): Promise<Map<string, User>> {
  const users = new Map<string, User>();
  for (const [id, loaded] of await Promise.all(ids.map(async (id) => [id, await loadUser(id)] as const))) users.set(id, loaded);
  return users;
}
