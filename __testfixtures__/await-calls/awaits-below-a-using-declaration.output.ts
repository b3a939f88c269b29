import { count } from './support/api.js';

class Lock {
  [Symbol.dispose](): void {}
}

export async function locked(): Promise<number> {
  using lock = new Lock();
  console.log(lock);
  return await count();
}

export async function lockedAlready(): Promise<number> {
  using lock = new Lock();
  console.log(lock);
  return await count();
}
