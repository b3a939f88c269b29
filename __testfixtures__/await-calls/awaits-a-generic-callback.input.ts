import { loadSync } from './support/api.js';

export function withLog<T>(label: string, work: () => T): T {
  console.log(`${label} starts`);
  try {
    const result = work();
    return result;
  } finally {
    console.log(`${label} ends`);
  }
}

export const nameOf = (id: string): string => withLog('load', () => loadSync(id)).name;

export const sum = (a: number, b: number): number => withLog('sum', () => a + b) + 1;
