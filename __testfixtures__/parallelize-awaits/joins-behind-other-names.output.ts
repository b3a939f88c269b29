// warned: first-failure
import { readFile } from 'node:fs/promises';
import { loadUser, type User } from './support/api.js';

export const person = loadUser;

export async function text(name: string): Promise<string>;
export async function text(name: string, ending: string): Promise<string>;
export async function text(name: string, ending = 'txt'): Promise<string> {
  return await readFile(`${name}.${ending}`, 'utf8');
}

export async function both(id: string): Promise<[User, string]> {
  const [user, notes] = await Promise.all([person(id), text('notes')]);
  return [user, notes];
}
