import { load } from './support/api.js';

export async function names(id: string): Promise<string> {
  const both = Promise.all([await load(id), await load('b')]);
  const { name } = await load('c');
  const [first, second] = await both;
  return name + first.name + second.name;
}
