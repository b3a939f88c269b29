// order: concurrent
import { loadSync, saveSync } from './support/api.js';

export function tags(ids: string[]): string[] {
  return ids.flatMap((id) => loadSync(id).tags);
}

export function saved(ids: string[]): string[] {
  const names = ids.flatMap((id) => {
    if (id === '') return [];
    const item = loadSync(id);
    saveSync(item);
    return item.name;
  });
  return names.concat(ids.flatMap((id) => loadSync(id).tags).slice(1));
}
