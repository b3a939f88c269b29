import { Store, load } from './index.js';

export async function read(id: string): Promise<string> {
  return (await load(id)).name + (await new Store().get(id)).name;
}
