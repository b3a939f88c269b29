import { loadSync } from '../../support/api.js';

export function listFiles(path: string): string[] {
  return loadSync(path).tags;
}
