import { count, load } from './support/api.js';

class Lock {
  constructor(readonly id: string) {}

  [Symbol.dispose](): void {
    console.log(`unlocked ${this.id}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    console.log(`unlocked ${this.id} ${await count()}`);
  }
}

export async function locked(): Promise<number> {
  await using outer = new Lock((await load('outer')).id);
  {
    using inner = new Lock((await load('inner')).id);
    console.log(outer.id, inner.id, await count());
  }
  return await count();
}
