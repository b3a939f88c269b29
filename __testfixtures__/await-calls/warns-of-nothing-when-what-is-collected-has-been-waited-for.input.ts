import { loadSync } from './support/api.js';

export async function names(id: string): Promise<string> {
  const both = Promise.all([loadSync(id), loadSync('b')]);
  const { name } = loadSync('c');
  const [first, second] = await both;
  return name + first.name + second.name;
}
