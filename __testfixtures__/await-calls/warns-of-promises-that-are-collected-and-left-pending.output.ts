// order: concurrent
// warned: left-pending
import { load } from './support/api.js';

export async function names(ids: string[]): Promise<string[]> {
  const pending: Promise<{ name: string }>[] = [];
  for (const id of ids) {
    const { name } = await load(id);
    if (name === '') continue;
    pending.push(load(id));
  }
  return (await Promise.all(pending)).map(({ name }) => name);
}

export async function namesAndOne(ids: string[]): Promise<string[]> {
  const pending: Promise<{ name: string }>[] = [];
  for (const id of ids) pending.push(load(id));
  const { name } = await load('one');
  return [name, ...(await Promise.all(pending)).map(({ name }) => name)];
}
