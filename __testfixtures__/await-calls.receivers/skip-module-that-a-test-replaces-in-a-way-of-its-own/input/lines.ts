// refused: caller-blocked
import { loadSync } from '../../support/api.js';

export function listLines(path: string): string[] {
  return loadSync(path).tags;
}
