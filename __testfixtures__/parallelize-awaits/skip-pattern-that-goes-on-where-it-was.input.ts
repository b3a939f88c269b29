// refused: effects-known
// Each match begins where the one before it ended.
import { loadUser } from './support/api.js';

const word = /\w+/g;

async function loadNext(text: string): Promise<string> {
  const found = word.exec(text);
  return (await loadUser(found?.[0] ?? '')).name;
}

export async function both(text: string): Promise<string> {
  const first = await loadNext(text);
  const second = await loadNext(text);
  return first + second;
}
