// order: concurrent
import { loadSync } from './support/api.js';

export function labels(ids: string[]): string {
  return ids
    .map((id) => loadSync(id).name)
    .filter((name) => name !== '')
    .join();
}
