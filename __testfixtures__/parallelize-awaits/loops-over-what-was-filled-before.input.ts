// warned: fan-out, first-failure
import { loadUser, type User } from './support/api.js';

export async function filled(users: readonly User[]): Promise<User[]> {
  const ids: string[] = [];
  users.forEach((user) => {
    ids.push(user.id);
  });
  const found: User[] = [];
  for (const id of ids) {
    found.push(await loadUser(id));
  }
  return found;
}
