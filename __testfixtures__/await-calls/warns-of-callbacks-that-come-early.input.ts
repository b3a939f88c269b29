// warned: early-callback
import { loadSync } from './support/api.js';

let known: string[] = [];

export function refresh(id: string): void {
  setTimeout(() => known.sort(), 0);
  remember(id);
}

function remember(id: string): void {
  const { name } = loadSync(id);
  known = [...known, name];
}

export function describe(id: string): string {
  let isDone = false;
  void Promise.resolve().then(() => {
    isDone = true;
  });
  const { name } = loadSync(id);
  return `${name} ${typeof isDone}`;
}

export function count(id: string): number {
  const { name } = loadSync(id);
  setImmediate(() => known.sort());
  known = [...known, name];
  return 0;
}
