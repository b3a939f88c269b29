// refused: await-shape
import { loadUser } from './support/api.js';

let current = 'a';

export function choose(id: string): void {
  current = id;
}

export async function both(): Promise<string> {
  const first = await loadUser('a');
  const second = await loadUser(current);
  return first.name + second.name;
}
