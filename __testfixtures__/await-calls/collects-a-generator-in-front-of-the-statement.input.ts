import { loadSync } from './support/api.js';

function* names(...ids: string[]): Generator<string> {
  for (const id of ids) yield loadSync(id).name;
}

function* pairs(item: string): Generator<[string, number]> {
  yield [item, loadSync(item).price];
}

export function list(ids: string[]): string[] {
  const plain = [...names(...ids)];
  const annotated: readonly string[] = Array.from(names('b'));
  const shared = [...names('c')];
  const read = () => shared.length;
  return [...names('d', 'e'), ...plain, ...annotated, `${read()}`];
}

export const latest = [...names('z')];
export const older = [...names('y')];

export function index(item: string): Record<string, number> {
  // What everything costs.
  const prices = new Map(pairs(item));
  if (new Set(names(item)).size > 1) {
    return Object.fromEntries(pairs('other'));
  }
  for (const name of [...names(item)].reverse()) console.log(name, prices);
  console.log('names', ...names(item));
  return {};
}
