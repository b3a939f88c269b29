import { loadSync } from './support/api.js';

function titleOf(id: string): string {
  return loadSync(id).toUpperCase();
}

export async function print(): Promise<void> {
  console.log(titleOf('a'));
}
