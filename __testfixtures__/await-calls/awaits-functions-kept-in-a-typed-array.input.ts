import { countSync, saveSync } from './support/api.js';

function total(text: string): void {
  console.log(text, countSync());
}

function store(text: string): void {
  saveSync({ id: text, name: text, price: 0, tags: [] });
}

const steps: readonly ((text: string) => void)[] = [total, (text) => console.log(text), store];
const checks: Record<string, (text: string) => void> = { opening: total, [`${process.platform}`]: store };

export const runAll = (text: string): void => {
  for (const step of steps) step(text);
  if (steps.length > 2) steps[0]?.(text);
};

export function check(name: string): void {
  const found = checks[name];
  if (found) found(name);
  checks.opening?.(name);
}
