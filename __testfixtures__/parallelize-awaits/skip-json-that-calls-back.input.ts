// refused: effects-unknown
import { loadUser, type User } from './support/api.js';

type Replacer = (key: string, value: unknown) => unknown;

async function loadBy(value: unknown, replace: Replacer): Promise<User> {
  return await loadUser(JSON.stringify(value, replace));
}

async function loadByAll(...args: [unknown, Replacer]): Promise<User> {
  return await loadUser(JSON.stringify(...args));
}

export async function both(value: unknown, replace: Replacer): Promise<string> {
  const first = await loadBy(value, replace);
  const second = await loadBy(value, replace);
  return first.name + second.name;
}

export async function all(value: unknown, replace: Replacer): Promise<string> {
  const first = await loadByAll(value, replace);
  const second = await loadByAll(value, replace);
  return first.name + second.name;
}
