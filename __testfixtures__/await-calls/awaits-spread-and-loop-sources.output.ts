import { list, load } from './support/api.js';

export async function allNames(): Promise<string[]> {
  const names: string[] = [];
  for (const item of await list()) names.push(item.name);
  for (const key in await load('a')) names.push(key);
  const copy = [...await list(), { ...await load('b') }];
  return names.concat(copy.map((item) => item.name), Math.max(...(await load('c')).tags.map(Number)).toString());
}
