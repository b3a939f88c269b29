// order: concurrent
// warned: left-pending
import { load } from './support/api.js';

export async function mapped(ids: string[]): Promise<number> {
  const pending = ids.map((id) => load(id));
  const { name } = await load('one');
  return name.length + (await Promise.all(pending)).length;
}

export async function listed(id: string): Promise<number> {
  const pending = [load(id), load('two')];
  const { name } = await load('one');
  return name.length + (await Promise.all(pending)).length;
}

export async function named(id: string): Promise<string> {
  const parts = { head: load(id) };
  const { name } = await load('one');
  return name + (await parts.head).name;
}

export async function inline(id: string): Promise<string[]> {
  const all = await Promise.all([load(id), (await load('one')).name]);
  return all.map(String);
}

export async function between(id: string): Promise<string[]> {
  const first = load(id);
  const all = await Promise.all([first, (await load('one')).name]);
  return all.map(String);
}

export async function handled(id: string): Promise<string[]> {
  const first = load(id).catch(() => undefined);
  const others = [load('two')];
  for (const other of others) other.catch(() => undefined);
  const all = await Promise.all([first, ...others, (await load('one')).name]);
  return all.map(String);
}

export async function behind(id: string): Promise<string[]> {
  const all = await Promise.all([(await load('one')).name, load(id)]);
  return all.map(String);
}
