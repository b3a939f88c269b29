import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import { load } from './support/api.js';

const users = new AsyncLocalStorage<string>();

export async function greet(user: string): Promise<string> {
  return await users.run(user, async () => {
    const { name } = await load(user);
    return `${users.getStore()} ${name}`;
  });
}

export async function leave(user: string): Promise<string> {
  const name = await users.exit(async () => (await load(user)).name);
  return name.trim();
}

export async function scoped(user: string): Promise<number> {
  return (await new AsyncResource('greeting').runInAsyncScope(async () => (await load(user)).name)).length;
}
