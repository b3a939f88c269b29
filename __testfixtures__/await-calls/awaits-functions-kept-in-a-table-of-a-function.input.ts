import { countSync } from './support/api.js';

type Counter = () => number;

const one: Counter = () => 1;

function stored(): number {
  return countSync();
}

export function sum(isStored: boolean): number {
  const counters: { [name: string]: Counter } = { one, [isStored ? 'two' : 'three']: stored };
  if (isStored) {
    const counters: (() => string)[] = [() => 'none'];
    console.log(counters[0]!());
  }
  return counters['one']!() + (counters['two'] ? counters['two']() : 0);
}
