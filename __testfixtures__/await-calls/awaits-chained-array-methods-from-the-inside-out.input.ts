import { findSync, listSync, loadSync } from './support/api.js';

export function names(ids: string[]): string[] {
  return ids
    .filter((id) => findSync(id))
    .map((id) => loadSync(id).name);
}

export function isCheap(): boolean {
  return listSync().map((item) => loadSync(item.id)).some((item) => findSync(item.name));
}
