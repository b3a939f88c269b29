import { loadSync } from './support/api.js';

function* names(...ids: string[]): Generator<string> {
  for (const id of ids) yield loadSync(id);
}

export const list = (id: string): string[] => [...names(id)];

export function all(id: string): string[] {
  const sorted = [...names('b', 'a')].sort();
  console.log(id, ...names('a'));
  return sorted.length === 0 ? [] : [...sorted, ...names('c'), ...Array.from(names('d'))];
}

export function count(isShort: boolean): number {
  return isShort ? 0 : new Set(names('a', 'a')).size;
}
