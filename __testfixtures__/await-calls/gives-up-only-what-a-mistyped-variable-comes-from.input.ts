// refused: caller-blocked, rejection-handled
import { loadSync } from './support/api.js';

declare const library: { parse(text: string): any };

function parse(id: string) {
  const { name } = loadSync(id);
  return library.parse(name);
}

export function isLarge(id: string): boolean {
  const large = parse(id).then((size: number) => size > 1);
  console.log(id);
  const answer: boolean = large;
  return answer;
}

export function title(id: string): string {
  return loadSync(id).name;
}
