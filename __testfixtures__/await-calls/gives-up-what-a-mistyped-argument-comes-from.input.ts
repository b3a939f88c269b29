// refused: caller-blocked, rejection-handled
import { loadSync } from './support/api.js';

declare const library: { parse(text: string): any };

function parse(id: string) {
  const { name } = loadSync(id);
  return library.parse(name);
}

const show = (name: string, isLarge: boolean): string => `${name} ${isLarge}`;

export function describe(id: string): string {
  const large = parse(id).then((size: number) => size > 1);
  console.log(id);
  return show(loadSync(id).name, large);
}
