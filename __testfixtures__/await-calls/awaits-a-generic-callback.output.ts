import { load } from './support/api.js';

export async function withLog<T>(label: string, work: () => T | Promise<T>): Promise<T> {
  console.log(`${label} starts`);
  try {
    const result = await work();
    return result;
  } finally {
    console.log(`${label} ends`);
  }
}

export const nameOf = async (id: string): Promise<string> => (await withLog('load', async () => await load(id))).name;

export const sum = async (a: number, b: number): Promise<number> => await withLog('sum', () => a + b) + 1;
