// warned: first-failure
import { statSync } from 'node:fs';
import { loadUser, type User } from './support/api.js';

const separator = new RegExp('[,;]');

async function loadLast(names: string): Promise<User> {
  const parts = names.split(',').map((name) => name.trim());
  const last = parts.pop() ?? '';
  parts.sort();
  return await loadUser(separator.test(last) ? parts.join('-') : last);
}

async function loadAs(path: string, options: unknown): Promise<User> {
  const isFile = statSync(path).isFile();
  return await loadUser(isFile ? path : JSON.stringify(options));
}

export async function both(names: string, options: unknown): Promise<string> {
  const [first, second] = await Promise.all([
    loadLast(names),
    loadAs('.', options),
  ]);
  return first.name + second.name;
}
