// warned: fan-out
import { loadUser } from './support/api.js';
import { record } from './support/remote.js';

export async function recordAll(ids: string[]): Promise<void> {
  for (const settled of await Promise.allSettled(ids.map(async (id) => await record(id)))) {
    if (settled.status === 'rejected') console.error(settled.reason);
  }
}

export async function labelled(ids: string[]): Promise<string[]> {
  const found: string[] = [];
  names: for (const settled of await Promise.allSettled(ids.map(async (id) => await loadUser(id)))) {
    if (settled.status === 'rejected') {
      console.error(settled.reason);
      continue;
    }
    const { name } = settled.value;
    if (name !== '') found.push(name);
  }
  return found;
}
