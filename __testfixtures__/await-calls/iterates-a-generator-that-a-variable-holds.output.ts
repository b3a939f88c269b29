import { load } from './support/api.js';

export async function* names(...ids: string[]): AsyncGenerator<string> {
  for (const id of ids) yield (await load(id)).name;
}

export async function header(ids: string[]): Promise<string[]> {
  const rows: AsyncIterableIterator<string> = names(...ids);
  const { value } = await rows.next();
  for await (const row of rows) {
    if (row === value) break;
  }
  const left = [];
  for await (const item of rows) left.push(item);
  return left;
}

export async function* framed(ids: string[]): AsyncGenerator<string> {
  const inner = names(...ids);
  yield '<';
  yield* inner;
  yield '>';
}

export function unused(): void {
  names('b');
  void names('c');
}
