import { load } from './support/api.js';

interface Source {
  title(id: string): Promise<string>;
}

const disk: Source = {
  async title(id) {
    return (await load(id)).name;
  },
};

const memory: Source = { title: async (id) => id };

export async function compare(id: string): Promise<boolean> {
  return await disk.title(id) === await memory.title(id);
}
