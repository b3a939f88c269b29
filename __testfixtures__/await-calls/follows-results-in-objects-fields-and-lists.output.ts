import { load } from './support/api.js';

const nameOf = (id: string) => async () => (await load(id)).name;
const names = { first: nameOf('1'), second: nameOf('2') };
const list = [nameOf('1'), () => 'nobody'];

export const first = async (): Promise<string> => await names.first();
export const picked = async (key: 'first' | 'second'): Promise<string> => (await names[key]()).trim();
export async function all(): Promise<string[]> {
  const found: string[] = [];
  for (const name of list) found.push(await name());
  return found;
}

export class Owner {
  name = nameOf('3');
  async show(): Promise<string> {
    return (await this.name()).toUpperCase();
  }
}
export class Guest extends Owner {
  override name = async () => 'guest';
}
