import { count } from './support/api.js';

type Counter = () => number | Promise<number>;

const one: Counter = () => 1;

async function stored(): Promise<number> {
  return await count();
}

export async function sum(isStored: boolean): Promise<number> {
  const counters: { [name: string]: Counter } = { one, [isStored ? 'two' : 'three']: stored };
  if (isStored) {
    const counters: (() => string)[] = [() => 'none'];
    console.log(counters[0]!());
  }
  return await counters['one']!() + (counters['two'] ? await counters['two']() : 0);
}
