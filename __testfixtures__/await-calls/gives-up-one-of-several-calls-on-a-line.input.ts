// refused: caller-blocked, rejection-handled
import { loadSync } from './support/api.js';

declare const library: { parse(text: string): any };

function parse(id: string) {
  const { name } = loadSync(id);
  return library.parse(name);
}

function titleOf(id: string): string {
  return loadSync(id).name;
}

export function describe(id: string): [string, boolean] {
  const both: [string, boolean] = [titleOf(id), parse(id).then((size: number) => size > 1)];
  return both;
}
