import { count, save } from './support/api.js';

async function total(text: string): Promise<void> {
  console.log(text, await count());
}

async function store(text: string): Promise<void> {
  await save({ id: text, name: text, price: 0, tags: [] });
}

const steps: readonly ((text: string) => void | Promise<void>)[] = [total, (text) => console.log(text), store];
const checks: Record<string, (text: string) => void | Promise<void>> = { opening: total, [`${process.platform}`]: store };

export const runAll = async (text: string): Promise<void> => {
  for (const step of steps) await step(text);
  if (steps.length > 2) await steps[0]?.(text);
};

export async function check(name: string): Promise<void> {
  const found = checks[name];
  if (found) await found(name);
  await checks.opening?.(name);
}
