import { loadSync } from './support/api.js';

function each(ids: readonly string[], visit: (id: string) => void): void {
  for (const id of ids) visit(id);
}

export function names(ids: readonly string[]): string[] {
  const found: string[] = [];
  each(ids, (id) => {
    found.push(loadSync(id).name);
  });
  return found;
}

export function count(ids: readonly string[]): number {
  let total = 0;
  each(ids, () => total++);
  return total;
}
