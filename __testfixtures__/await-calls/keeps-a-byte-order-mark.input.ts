import { loadSync } from './support/api.js';

export function badgeOf(id: string): string {
  const item = loadSync(id);
  return item.tags.map((tag) => tag.trim()).join() || 'none';
}
