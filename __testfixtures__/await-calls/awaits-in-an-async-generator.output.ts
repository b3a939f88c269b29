import { load } from './support/api.js';

export async function* names(ids: string[]): AsyncGenerator<string> {
  for (const id of ids) yield (await load(id)).name;
}
