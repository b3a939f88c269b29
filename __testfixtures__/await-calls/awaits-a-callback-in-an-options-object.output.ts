import { load } from './support/api.js';

interface Options {
  onItem: (id: string) => Promise<void>;
  onEnd?: () => void;
}

async function walk(ids: readonly string[], { onItem, onEnd }: Options): Promise<void> {
  for (const id of ids) await onItem(id);
  onEnd?.();
}

async function collect(ids: readonly string[], options: { read: (id: string) => string | Promise<string> }): Promise<string[]> {
  const found: string[] = [];
  for (const id of ids) found.push(await options.read(id));
  return found;
}

const nameOf = async (id: string): Promise<string> => (await load(id)).name;

export async function print(ids: readonly string[]): Promise<void> {
  await walk(ids, {
    onItem: async (id) => {
      console.log((await load(id)).name);
    },
    onEnd: () => console.log('end'),
  });
}

export const names = async (ids: readonly string[]): Promise<string[]> => await collect(ids, { read: nameOf });
