// untouched: `map` does not visit what the loop visits
import { loadUser } from './support/api.js';

class Ids extends Array<string> {
  override map<T>(visit: (id: string, index: number, all: string[]) => T): T[] {
    return super.map(visit).reverse();
  }
}

export async function holes(): Promise<string[]> {
  const names: string[] = [];
  for (const id of [, 'a'] as string[]) {
    const user = await loadUser(id);
    names.push(user.name);
  }
  return names;
}

export async function slots(): Promise<string[]> {
  const names: string[] = [];
  for (const id of new Array<string>(3)) {
    const user = await loadUser(id);
    names.push(user.name);
  }
  return names;
}

export async function own(ids: Ids): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) {
    const user = await loadUser(id);
    names.push(user.name);
  }
  return names;
}
