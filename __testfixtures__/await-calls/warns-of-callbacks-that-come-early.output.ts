// warned: early-callback
import { load } from './support/api.js';

let known: string[] = [];

export async function refresh(id: string): Promise<void> {
  setTimeout(() => known.sort(), 0);
  await remember(id);
}

async function remember(id: string): Promise<void> {
  const { name } = await load(id);
  known = [...known, name];
}

export async function describe(id: string): Promise<string> {
  let isDone = false;
  void Promise.resolve().then(() => {
    isDone = true;
  });
  const { name } = await load(id);
  return `${name} ${typeof isDone}`;
}

export async function count(id: string): Promise<number> {
  const { name } = await load(id);
  setImmediate(() => known.sort());
  known = [...known, name];
  return 0;
}
