// order: concurrent
import { loadSync } from './support/api.js';

export function nameOf(id: string): Promise<string> {
  const item = loadSync(id);
  return Promise.resolve(item.name);
}

export function announce(id: string): void {
  nameOf(id).then(console.log, console.error);
}
