// refused: await-shape
import { loadUser, type User } from './support/api.js';

export async function guarded(ids: string[]): Promise<User[]> {
  const users: User[] = [];
  for (const id of ids) {
    if (id === '') continue;
    const user = await loadUser(id);
    users.push(user);
  }
  return users;
}

export async function counted(ids: string[]): Promise<User[]> {
  const users: User[] = [];
  for (let i = 0; i < ids.length; i++) {
    const user = await loadUser(ids[i]!);
    users.push(user);
  }
  return users;
}

export async function again(id: string): Promise<User | undefined> {
  let user: User | undefined;
  for (let tries = 0; tries < 3; tries++) {
    user = await loadUser(id);
  }
  return user;
}
