import { loadSync } from './support/api.js';

export function names(ids?: string[]): string {
  return ids?.map((id) => loadSync(id).name).join() ?? '';
}
