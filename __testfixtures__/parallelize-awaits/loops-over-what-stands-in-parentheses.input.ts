// warned: fan-out, first-failure
import { loadUser, type User } from './support/api.js';

export async function byName(ids: string[]): Promise<Record<string, User>> {
  const users: Record<string, User> = {};
  for (const id of (ids)) {
    const user = await loadUser(id);
    users[user.name] = user;
  }
  return users;
}
