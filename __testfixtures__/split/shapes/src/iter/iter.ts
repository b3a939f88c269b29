import { load } from '../io/io.ts';
export function* values(keys: string[]): Generator<number> { for (const key of keys) yield load(key); }
export function sumAll(keys: string[]): number { let sum = 0; for (const value of values(keys)) sum += value; return sum; }
