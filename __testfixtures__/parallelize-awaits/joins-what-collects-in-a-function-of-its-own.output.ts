// warned: first-failure
import { loadUser } from './support/api.js';

async function allUsers(first: string): Promise<string[]> {
  const names: string[] = [];
  const nextPage = async (id: string): Promise<void> => {
    const user = await loadUser(id);
    names.push(user.name);
    if (user.name !== first) await nextPage(user.name);
  };
  await nextPage(first);
  return names;
}

export async function both(): Promise<string[]> {
  const [left, right] = await Promise.all([allUsers('a'), allUsers('b')]);
  return [...left, ...right];
}
