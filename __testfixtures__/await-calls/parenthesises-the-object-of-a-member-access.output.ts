import { list, load } from './support/api.js';

export async function summary(id: string) {
  const name = (await load(id)).name;
  const tag = (await load(id))['tags'][0];
  const newest = (await list())[0];
  return { name, tag, newest, count: (await list()).length };
}
