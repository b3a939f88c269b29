import { loadSync } from './support/api.js';

interface Options {
  onItem: (id: string) => void;
  onEnd?: () => void;
}

function walk(ids: readonly string[], { onItem, onEnd }: Options): void {
  for (const id of ids) onItem(id);
  onEnd?.();
}

function collect(ids: readonly string[], options: { read: (id: string) => string }): string[] {
  const found: string[] = [];
  for (const id of ids) found.push(options.read(id));
  return found;
}

const nameOf = (id: string): string => loadSync(id).name;

export function print(ids: readonly string[]): void {
  walk(ids, {
    onItem: (id) => {
      console.log(loadSync(id).name);
    },
    onEnd: () => console.log('end'),
  });
}

export const names = (ids: readonly string[]): string[] => collect(ids, { read: nameOf });
