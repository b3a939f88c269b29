// refused: caller-blocked, generator
import { loadSync } from './support/api.js';

export function* logged<T>(values: T[]): Generator<T> {
  console.log(loadSync('log').name);
  for (const value of values) yield value;
}

export async function all(values: Promise<string>[]): Promise<string[]> {
  return await Promise.all([...logged(values)]);
}
