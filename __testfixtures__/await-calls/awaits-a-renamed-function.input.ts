import { loadSync } from './support/api.js';

export function nameOf(id: string): string {
  const item = loadSync(id);
  return item.name;
}
