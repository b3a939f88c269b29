import { countSync } from './support/api.js';

class Lock {
  [Symbol.dispose](): void {}
}

export function locked(): number {
  using lock = new Lock();
  console.log(lock);
  return countSync();
}

export async function lockedAlready(): Promise<number> {
  using lock = new Lock();
  console.log(lock);
  return countSync();
}
