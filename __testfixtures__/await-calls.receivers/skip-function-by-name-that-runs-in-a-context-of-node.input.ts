// refused: callback-sync, caller-blocked
import { AsyncLocalStorage } from 'node:async_hooks';
import { loadSync } from './support/api.js';

const users = new AsyncLocalStorage<string>();

const current = (): string => loadSync(users.getStore() ?? '').name;

export function greet(user: string): string {
  return users.run(user, current);
}
