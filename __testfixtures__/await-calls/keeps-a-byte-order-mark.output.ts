import { load } from './support/api.js';

export async function badgeOf(id: string): Promise<string> {
  const item = await load(id);
  return item.tags.map((tag) => tag.trim()).join() || 'none';
}
