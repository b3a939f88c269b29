// warned: fan-out
import { loadUser } from './support/api.js';
import { record } from './support/remote.js';

export async function recordAll(ids: string[]): Promise<void> {
  for (const id of ids) {
    await record(id);
  }
}

export async function labelled(ids: string[]): Promise<string[]> {
  const found: string[] = [];
  names: for (const id of ids) {
    const { name } = await loadUser(id);
    if (name !== '') found.push(name);
  }
  return found;
}
