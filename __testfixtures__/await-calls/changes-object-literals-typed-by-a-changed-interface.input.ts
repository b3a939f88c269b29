import { loadSync } from './support/api.js';

interface Source {
  title(id: string): string;
}

const disk: Source = {
  title(id) {
    return loadSync(id).name;
  },
};

const memory: Source = { title: (id) => id };

export function compare(id: string): boolean {
  return disk.title(id) === memory.title(id);
}
