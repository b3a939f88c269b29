// refused: effects-known
// Later calls depend on earlier ones, or what is done in between shows.
import { loadOrders, loadUser, saveUser, type User } from './support/api.js';

export async function firstOf(ids: string[], team: string): Promise<User | undefined> {
  for (const id of ids) {
    const user = await loadUser(id);
    if (user.team === team) return user;
  }
  return undefined;
}

export async function chain(ids: string[]): Promise<string[]> {
  let last: string[] = [];
  for (const id of ids) {
    last = await loadOrders(`${id}-${last.length}`);
  }
  return last;
}

export async function save(users: User[]): Promise<number> {
  let saved = 0;
  for (const user of users) {
    await saveUser(user);
    saved += 1;
  }
  return saved;
}

export async function show(ids: string[]): Promise<void> {
  for (const id of ids) {
    const user = await loadUser(id);
    console.log(user.name);
  }
}

export async function crawl(start: string): Promise<number> {
  const queue = [start];
  for (const id of queue) {
    queue.push(...(await loadOrders(id)));
  }
  return queue.length;
}
