import { load } from './support/api.js';

async function collect(ids: readonly string[], read: (id: string) => string | Promise<string>): Promise<string[]> {
  const found: string[] = [];
  for (const id of ids) found.push(await read(id));
  return found;
}

async function nameOf(id: string): Promise<string> {
  return (await load(id)).name;
}

class Names {
  async #nameOf(id: string): Promise<string> {
    return await nameOf(id);
  }

  readonly all = async (ids: readonly string[]): Promise<string[]> => await collect(ids, this.#nameOf);
}

export const names = async (ids: readonly string[]): Promise<string[]> => await collect(ids, nameOf);
export const upper = async (ids: readonly string[]): Promise<string[]> => await collect(ids, String);
export const viaClass = async (ids: readonly string[]): Promise<string[]> => await new Names().all(ids);
