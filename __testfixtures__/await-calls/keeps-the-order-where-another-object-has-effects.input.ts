import { loadSync } from './support/api.js';

const readers = [
  { name: 'stored', read: (id: string) => loadSync(id).name },
  {
    name: 'logged',
    read: (id: string) => {
      console.log(id);
      return id;
    },
  },
];

export function readAll(id: string): string[] {
  return readers.map((reader) => reader.read(id));
}
