// refused: caller-blocked, public-api
import { loadSync } from './support/api.js';

export const titleOf = (id: string): string => loadSync(id).toUpperCase();

export async function print(): Promise<void> {
  console.log(titleOf('a'));
}
