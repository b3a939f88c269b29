import { loadSync, load } from './support/api.js';

async function collect(ids: readonly string[], read: (id: string) => string | Promise<string>): Promise<string[]> {
  const found: string[] = [];
  for (const id of ids) found.push(await read(id));
  return found;
}

function collectSync(ids: readonly string[], read: (id: string) => string): string[] {
  const found: string[] = [];
  for (const id of ids) found.push(read(id));
  return found;
}

async function nameOf(id: string): Promise<string> {
  return (await load(id)).name;
}

function nameOfSync(id: string): string {
  return loadSync(id).name;
}

export class Menu {
  readonly labels: string[];

  constructor(ids: readonly string[]) {
    this.labels = collectSync(ids, (id) => id.toUpperCase());
  }
}

export async function names(ids: readonly string[]): Promise<string[]> {
  return await collect(ids, nameOf);
}

export function expand(text: string): string {
  return text.replace(/\w+/g, nameOfSync);
}
