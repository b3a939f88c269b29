// refused: caller-blocked, rejection-handled
import { loadSync, load } from './support/api.js';

declare const library: { parse(text: string): any };

function parse(id: string) {
  const { name } = loadSync(id);
  return library.parse(name);
}

async function titleOf(id: string): Promise<string> {
  return (await load(id)).name;
}

export async function describe(id: string): Promise<[string, boolean]> {
  const both: [string, boolean] = [await titleOf(id), parse(id).then((size: number) => size > 1)];
  return both;
}
