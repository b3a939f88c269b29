// refused: await-shape
import { loadUser, type User } from './support/api.js';

const session = { token: 'a' };
let factor = 1;

export function refresh(): void {
  session.token = 'b';
  factor = 2;
}

export async function asked(ids: string[]): Promise<User[]> {
  const found: User[] = [];
  for (const id of ids) {
    found.push(await loadUser(`${id}?${session.token}`));
  }
  return found;
}

export async function used(ids: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const id of ids) {
    const user = await loadUser(id);
    found.push(user.name + session.token);
  }
  return found;
}

export async function weighed(ids: string[]): Promise<number> {
  let sum = 0;
  for (const id of ids) {
    const user = await loadUser(id);
    sum += user.name.length * factor;
  }
  return sum;
}
