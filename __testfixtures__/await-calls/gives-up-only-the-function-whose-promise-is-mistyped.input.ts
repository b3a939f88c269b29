// refused: caller-blocked, rejection-handled
import { loadSync } from './support/api.js';

declare const library: { parse(text: string): any };

function parse(id: string) {
  const { name } = loadSync(id);
  return library.parse(name);
}

export function isLarge(id: string): boolean {
  const large: boolean = parse(id).then((size: number) => size > 1);
  return large;
}

export function title(id: string): string {
  return loadSync(id).name;
}
