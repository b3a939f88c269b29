import { load } from './support/api.js';

const readers = [
  { name: 'stored', read: async (id: string) => (await load(id)).name },
  {
    name: 'logged',
    read: (id: string) => {
      console.log(id);
      return id;
    },
  },
];

export async function readAll(id: string): Promise<string[]> {
  const results: string[] = [];
  for (const reader of readers) {
    results.push(await reader.read(id));
  }
  return results;
}
