// untouched: what was collected before a failure is seen
import { loadUser, type User } from './support/api.js';

export async function into(found: User[], ids: string[]): Promise<void> {
  for (const id of ids) {
    found.push(await loadUser(id));
  }
}

export async function asFarAsPossible(ids: string[]): Promise<User[]> {
  const found: User[] = [];
  try {
    for (const id of ids) {
      found.push(await loadUser(id));
    }
  } catch {
    return found;
  }
  return found;
}

export async function watched(ids: string[], watch: (count: () => number) => void): Promise<User[]> {
  const found: User[] = [];
  watch(() => found.length);
  for (const id of ids) {
    found.push(await loadUser(id));
  }
  return found;
}
