// warned: fan-out, first-failure
import { countVisits, loadOrders, loadUser, type User } from './support/api.js';

export async function byId(ids: string[]): Promise<Map<string, User>> {
  const users = new Map<string, User>();
  for (const [id, loaded] of await Promise.all(ids.map(async (id) => [id, await loadUser(id)] as const))) {
    users.set(id, loaded);
  }
  return users;
}

export async function byName(ids: string[]): Promise<Record<string, User>> {
  const users: Record<string, User> = {};
  for (const user of await Promise.all(ids.map(async (id) => await loadUser(id)))) {
    // The last one of a name stays.
    users[user.name] = user;
  }
  return users;
}

export async function teams(ids: string[]): Promise<string> {
  const seen = new Set<string>();
  let line = '';
  for (const [id, { team, name }] of await Promise.all(ids.map(async (id) => [id, await loadUser(id)] as const))) {
    if (team !== '') {
      seen.add(team);
      line += `${id}=${name};`;
    }
  }
  return `${line}${seen.size}`;
}

export async function total(ids: string[]): Promise<number> {
  let sum = 0;
  for (const loaded of await Promise.all(ids.map(async (id) => await loadOrders(id)))) {
    sum += loaded.length;
  }
  for (const id of ids) {
    sum -= await countVisits(id);
  }
  return sum;
}
