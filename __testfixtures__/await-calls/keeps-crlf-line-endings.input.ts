import { loadSync } from './support/api.js';

export function labelOf(id: string): string {
  const item = loadSync(id);
  return item.tags.map((tag) => tag.trim()).join() || item.name;
}
