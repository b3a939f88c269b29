// refused: effects-known
// Others have what these functions change.
import { loadUser, type User } from './support/api.js';

const names = ['a', 'b'];
const counters = [{ count: 0 }];

async function loadNext(): Promise<User> {
  let left = names.slice();
  left = names;
  return await loadUser(left.pop() ?? '');
}

async function loadCounted(): Promise<User> {
  for (const counter of counters.slice()) counter.count++;
  return await loadUser(String(counters[0]!.count));
}

export async function next(): Promise<string> {
  const first = await loadNext();
  const second = await loadNext();
  return first.name + second.name;
}

export async function counted(): Promise<string> {
  const first = await loadCounted();
  const second = await loadCounted();
  return first.name + second.name;
}
