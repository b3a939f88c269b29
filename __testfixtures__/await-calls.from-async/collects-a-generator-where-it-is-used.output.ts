import { load } from './support/api.js';

async function* names(...ids: string[]): AsyncGenerator<string> {
  for (const id of ids) yield await load(id);
}

export const list = async (id: string): Promise<string[]> => await Array.fromAsync(names(id));

export async function all(id: string): Promise<string[]> {
  const collectedNames = [];
  for await (const item of names('b', 'a')) collectedNames.push(item);
  const sorted = collectedNames.sort();
  console.log(id, ...await Array.fromAsync(names('a')));
  return sorted.length === 0 ? [] : [...sorted, ...await Array.fromAsync(names('c')), ...await Array.fromAsync(names('d'))];
}

export async function count(isShort: boolean): Promise<number> {
  return isShort ? 0 : new Set(await Array.fromAsync(names('a', 'a'))).size;
}
