import { load } from './support/api.js';

export async function detach(id: string): Promise<boolean> {
  delete (await load(id)).parent;
  (await load(id)).price += (await load('fee')).price;
  (await load(id)).tags[0] = 'detached';
  return 'parent' in await load(id);
}
