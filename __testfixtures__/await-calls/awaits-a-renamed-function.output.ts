import { load } from './support/api.js';

export async function nameOf(id: string): Promise<string> {
  const item = await load(id);
  return item.name;
}
