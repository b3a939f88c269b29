// untouched: some elements are not asked for
import { loadUser, type User } from './support/api.js';

export async function some(ids: string[]): Promise<User[]> {
  const found: User[] = [];
  for (const id of ids) {
    if (id !== '') found.push(await loadUser(id));
  }
  return found;
}

export async function firstTwo(ids: string[]): Promise<User[]> {
  const found: User[] = [];
  for (const id of ids) {
    if (found.length < 2) found.push(await loadUser(id));
  }
  return found;
}

export async function orNothing(ids: string[]): Promise<(User | undefined)[]> {
  const found: (User | undefined)[] = [];
  for (const id of ids) {
    found.push(id === '' ? undefined : await loadUser(id));
  }
  return found;
}

export async function known(ids: string[], users: Map<string, User>): Promise<User[]> {
  const found: User[] = [];
  for (const id of ids) {
    const user = users.get(id) ?? (await loadUser(id));
    found.push(user);
  }
  return found;
}

export async function tested(ids: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const id of ids) {
    if (id !== '' && (await loadUser(id)).team !== '') found.push(id);
  }
  return found;
}

export async function once(ids: string[]): Promise<User | undefined> {
  let found: User | undefined = undefined as User | undefined;
  for (const id of ids) {
    found ??= await loadUser(id);
  }
  return found;
}
