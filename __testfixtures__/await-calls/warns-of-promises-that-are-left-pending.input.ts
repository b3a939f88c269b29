// order: concurrent
// warned: left-pending
import { load, loadSync } from './support/api.js';

export async function pair(id: string): Promise<string> {
  const pending = load(id);
  const { name } = loadSync(id);
  return name + (await pending).name;
}

export async function watched(id: string): Promise<string> {
  const pending = load(id);
  pending.catch(() => undefined);
  const { name } = loadSync(id);
  return name + (await pending).name;
}
