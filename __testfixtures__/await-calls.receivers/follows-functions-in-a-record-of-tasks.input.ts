import { loadSync } from './support/api.js';

interface Task {
  after?: string;
  perform(id: string): number;
}

function price(id: string): number {
  return loadSync(id).price;
}

const tasks: Record<string, Task> = {
  price: { perform: price },
  twice: {
    after: 'price',
    perform(id) {
      return price(id) * 2;
    },
  },
  plain: { perform: (id) => id.length },
};

export function runTask(id: string): number {
  const { after } = tasks['twice']!;
  return tasks[after!]!.perform(id) + tasks['twice']!.perform(id) + tasks['plain']!.perform(id);
}

const named = new Map<string, { perform(id: string): void }>([
  ['price', { perform: price }],
  ['count', { perform: (id) => price(id) + 1 }],
]);

export function runNamed(name: string, id: string): void {
  named.get(name)?.perform(id);
}
