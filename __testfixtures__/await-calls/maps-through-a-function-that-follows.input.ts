// order: concurrent
import { loadSync } from './support/api.js';

function labelOf(id: string): string {
  return loadSync(id).name;
}

export function labels(ids: string[]): string[] {
  return ids.map((id) => labelOf(id));
}
