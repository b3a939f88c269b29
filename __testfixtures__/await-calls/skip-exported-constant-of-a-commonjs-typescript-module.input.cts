// refused: top-level, caller-blocked
import { loadSync } from './support/legacy.cjs';

function readTitle(): string {
  return loadSync('title').title;
}

export const title = readTitle();
