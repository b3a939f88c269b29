// warned: fan-out, first-failure
import { loadUser, type User } from './support/api.js';

export async function loadAll(ids: string[]): Promise<Map<string, User>> {
  const users = new Map<string, User>();
  for (const id of ids) users.set(id, await loadUser(id));
  return users;
}
