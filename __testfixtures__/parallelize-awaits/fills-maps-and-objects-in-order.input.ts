// warned: fan-out, first-failure
import { countVisits, loadOrders, loadUser, type User } from './support/api.js';

export async function byId(ids: string[]): Promise<Map<string, User>> {
  const users = new Map<string, User>();
  for (const id of ids) {
    users.set(id, await loadUser(id));
  }
  return users;
}

export async function byName(ids: string[]): Promise<Record<string, User>> {
  const users: Record<string, User> = {};
  for (const id of ids) {
    const user = await loadUser(id);
    // The last one of a name stays.
    users[user.name] = user;
  }
  return users;
}

export async function teams(ids: string[]): Promise<string> {
  const seen = new Set<string>();
  let line = '';
  for (const id of ids) {
    const { team, name } = await loadUser(id);
    if (team !== '') {
      seen.add(team);
      line += `${id}=${name};`;
    }
  }
  return `${line}${seen.size}`;
}

export async function total(ids: string[]): Promise<number> {
  let sum = 0;
  for (const id of ids) {
    sum += (await loadOrders(id)).length;
  }
  for (const id of ids) {
    sum -= await countVisits(id);
  }
  return sum;
}
