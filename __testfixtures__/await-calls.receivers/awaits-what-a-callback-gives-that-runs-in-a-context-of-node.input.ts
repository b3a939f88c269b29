import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import { loadSync } from './support/api.js';

const users = new AsyncLocalStorage<string>();

export function greet(user: string): string {
  return users.run(user, () => {
    const { name } = loadSync(user);
    return `${users.getStore()} ${name}`;
  });
}

export function leave(user: string): string {
  const name = users.exit(() => loadSync(user).name);
  return name.trim();
}

export function scoped(user: string): number {
  return new AsyncResource('greeting').runInAsyncScope(() => loadSync(user).name).length;
}
