import { load } from './support/api.js';

export async function remember(id: string): Promise<void> {
  console.log((await load(id)).name);
  return Promise.resolve();
}

export async function rememberAll(): Promise<void> {
  await remember('a');
  void await remember('b');
}
