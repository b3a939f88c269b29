import { countSync } from './support/api.js';

export function first(): number {
  try {
    return countSync();
  } catch {
    return countSync();
  } finally {
    console.log(countSync());
  }
}

export function nested(): number {
  try {
    const read = (): number => countSync();
    return read();
  } finally {
    console.log('done');
  }
}

export async function already(): Promise<number> {
  try {
    return countSync();
  } finally {
    console.log('done');
  }
}
