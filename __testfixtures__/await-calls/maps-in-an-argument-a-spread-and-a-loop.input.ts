// order: concurrent
import { type Item, loadSync } from './support/api.js';

export function catalogue(ids: string[]): Set<Item> {
  const copy = [...ids.map((id) => loadSync(id))];
  for (const item of ids.map((id) => loadSync(id))) copy.push(item);
  return new Set(copy.concat(ids.map((id) => loadSync(id))));
}
