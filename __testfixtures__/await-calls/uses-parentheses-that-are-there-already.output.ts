import { load } from './support/api.js';

export async function tagCount(id: string): Promise<number> {
  return (await load(id)).tags.length + ((await load(id))).price;
}
