// order: concurrent
import { load } from './support/api.js';

export async function nameOf(id: string): Promise<string> {
  const item = await load(id);
  return Promise.resolve(item.name);
}

export function announce(id: string): void {
  nameOf(id).then(console.log, console.error);
}
