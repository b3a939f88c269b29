import { countSync, loadSync } from './support/api.js';

class Lock {
  constructor(readonly id: string) {}

  [Symbol.dispose](): void {
    console.log(`unlocked ${this.id}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    console.log(`unlocked ${this.id} ${countSync()}`);
  }
}

export async function locked(): Promise<number> {
  await using outer = new Lock(loadSync('outer').id);
  {
    using inner = new Lock(loadSync('inner').id);
    console.log(outer.id, inner.id, countSync());
  }
  return countSync();
}
