import { load } from './support/api.js';

interface Task {
  after?: string;
  perform(id: string): number | Promise<number>;
}

async function price(id: string): Promise<number> {
  return (await load(id)).price;
}

const tasks: Record<string, Task> = {
  price: { perform: price },
  twice: {
    after: 'price',
    async perform(id) {
      return await price(id) * 2;
    },
  },
  plain: { perform: async (id) => id.length },
};

export async function runTask(id: string): Promise<number> {
  const { after } = tasks['twice']!;
  return await tasks[after!]!.perform(id) + await tasks['twice']!.perform(id) + await tasks['plain']!.perform(id);
}

const named = new Map<string, { perform(id: string): void }>([
  ['price', { perform: price }],
  ['count', { perform: async (id) => await price(id) + 1 }],
]);

export async function runNamed(name: string, id: string): Promise<void> {
  await named.get(name)?.perform(id);
}
