// refused: caller-blocked, public-api
import { loadSync } from './support/api.js';

export function title(): string {
  return loadSync('title');
}

export async function titleAsync(): Promise<string> {
  return 'title';
}
