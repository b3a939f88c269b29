import { readFile, writeFile } from 'node:fs/promises';

export interface User {
  id: string;
  name: string;
  team: string;
}

async function read<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(`data/${name}.json`, 'utf8')) as T;
}

export async function loadUser(id: string): Promise<User> {
  return await read<User>(`user-${id}`);
}

export async function loadOrders(id: string): Promise<string[]> {
  return await read<string[]>(`orders-${id}`);
}

export const countVisits = (id: string): Promise<number> => read<number>(`visits-${id}`);

export async function assertAllowed(id: string): Promise<void> {
  const banned = await read<string[]>('banned');
  if (banned.includes(id)) throw new Error(`${id} is banned`);
}

/** Not async: it throws at once. */
export function loadChecked(id: string): Promise<User> {
  if (id === '') throw new Error('no id');
  return loadUser(id);
}

export async function saveUser(user: User): Promise<void> {
  await writeFile(`data/user-${user.id}.json`, JSON.stringify(user));
}

export class Store {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  async title(): Promise<string> {
    return await read<string>(`${this.root}-title`);
  }

  async pages(): Promise<number> {
    return await read<number>(`${this.root}-pages`);
  }
}
