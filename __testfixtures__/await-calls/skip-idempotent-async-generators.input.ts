// untouched: everything waits already
import { load } from './support/api.js';

export async function* names(...ids: string[]): AsyncGenerator<string> {
  for (const id of ids) yield (await load(id)).name;
}

export async function* framed(): AsyncGenerator<string> {
  const inner = names('a');
  yield (await inner.next()).value;
  yield* inner;
}

export async function print(): Promise<void> {
  for await (const name of framed()) console.log(name);
}
