// refused: caller-blocked, escapes-as-value, inferred-from-value
import { countSync } from './support/api.js';

function total(): void {
  console.log(countSync());
}

const others: (() => void)[] = [() => {}];
const spread: (() => void)[] = [...others, total];
const assigned: Record<string, () => void> = { [`${process.platform}`]: total };
const inPlace: Record<string, () => void> = {
  [`${process.platform}`]: () => console.log(countSync()),
};

export function put(name: string, other: () => void): void {
  assigned[name] = other;
}

export function run(name: string): void {
  spread[0]?.();
  assigned[name]?.();
  inPlace[name]?.();
}
