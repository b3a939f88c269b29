// order: concurrent
import limit from 'p-map';
import { loadSync } from './support/api.js';

export const sizes = (ids: string[]) => limit(ids, (id) => id.length);

export function names(ids: string[]): string[] {
  return ids.map((id) => loadSync(id).name);
}
