import { load, save } from './support/api.js';

const savers = [
  { name: 'log', put: (id: string) => console.log(id) },
  { name: 'store', put: async (id: string) => await save(await load(id)) },
];

export async function putAll(id: string): Promise<void> {
  for (const saver of savers) await saver.put(id);
}

export async function nameOf(id: string): Promise<string> {
  const source = id.startsWith('{') ? { read: () => JSON.parse(id) } : { read: async () => (await load(id)).name };
  return `${await source.read()}`;
}

function sourceOf(id: string) {
  if (id.startsWith('{')) return { take: () => JSON.parse(id) };
  return { take: async () => (await load(id)).name };
}

export async function take(id: string): Promise<string> {
  return `${await sourceOf(id).take()}`;
}
