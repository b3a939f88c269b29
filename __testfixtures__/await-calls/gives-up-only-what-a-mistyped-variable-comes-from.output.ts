// refused: caller-blocked, rejection-handled
import { loadSync, load } from './support/api.js';

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

export async function title(id: string): Promise<string> {
  return (await load(id)).name;
}
