// order: concurrent
// warned: left-pending
import { load } from './support/api.js';

export async function pair(id: string): Promise<string> {
  const pending = load(id);
  const { name } = await load(id);
  return name + (await pending).name;
}

export async function watched(id: string): Promise<string> {
  const pending = load(id);
  pending.catch(() => undefined);
  const { name } = await load(id);
  return name + (await pending).name;
}
