// order: concurrent
// warned: finishes-later
import { isReadySync, saveSync } from './support/api.js';

export async function persistAll(id: string): Promise<void> {
  saveSync({ id, name: id, price: 1, tags: [] });
}

async function persistBoth(): Promise<void> {
  await persistAll('a');
  await persistAll('b');
}

async function persistLater(): Promise<void> {
  await Promise.resolve();
  console.log(isReadySync());
}

export function start(): void {
  void persistAll('c');
  persistBoth().catch(console.error);
  persistLater();
}

export async function run(): Promise<void> {
  await persistBoth();
  await persistLater();
}
