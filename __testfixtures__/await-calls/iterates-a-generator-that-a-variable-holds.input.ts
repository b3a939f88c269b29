import { loadSync } from './support/api.js';

export function* names(...ids: string[]): Generator<string> {
  for (const id of ids) yield loadSync(id).name;
}

export function header(ids: string[]): string[] {
  const rows: IterableIterator<string> = names(...ids);
  const { value } = rows.next();
  for (const row of rows) {
    if (row === value) break;
  }
  const left = [...rows];
  return left;
}

export function* framed(ids: string[]): Generator<string> {
  const inner = names(...ids);
  yield '<';
  yield* inner;
  yield '>';
}

export function unused(): void {
  names('b');
  void names('c');
}
