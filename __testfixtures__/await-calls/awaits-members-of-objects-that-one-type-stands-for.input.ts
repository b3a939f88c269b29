import { loadSync, saveSync } from './support/api.js';

const savers = [
  { name: 'log', put: (id: string) => console.log(id) },
  { name: 'store', put: (id: string) => saveSync(loadSync(id)) },
];

export function putAll(id: string): void {
  for (const saver of savers) saver.put(id);
}

export function nameOf(id: string): string {
  const source = id.startsWith('{') ? { read: () => JSON.parse(id) } : { read: () => loadSync(id).name };
  return `${source.read()}`;
}

function sourceOf(id: string) {
  if (id.startsWith('{')) return { take: () => JSON.parse(id) };
  return { take: () => loadSync(id).name };
}

export function take(id: string): string {
  return `${sourceOf(id).take()}`;
}
