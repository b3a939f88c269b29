import { loadSync, load } from './support/api.js';

async function isCheap(id: string): Promise<boolean> {
  return (await load(id)).price < 10;
}

function isCheapSync(id: string): boolean {
  return loadSync(id).price < 10;
}

async function pick(ids: readonly string[], accepts: (id: string) => boolean | Promise<boolean>): Promise<string[]> {
  const picked: string[] = [];
  for (const id of ids) {
    if (await accepts(id)) picked.push((await load(id)).name);
  }
  return picked;
}

function pickSync(ids: readonly string[], accepts: (id: string) => boolean): string[] {
  const picked: string[] = [];
  for (const id of ids) {
    if (accepts(id)) picked.push(loadSync(id).name);
  }
  return picked;
}

export class Shelf {
  readonly cheap: string[];
  readonly others: string[];

  constructor(ids: readonly string[]) {
    this.cheap = pickSync(ids, isCheapSync);
    this.others = pickSync(ids, (id) => !isCheapSync(id));
  }
}

export async function names(ids: readonly string[]): Promise<string> {
  const others = await pick(ids, async (id) => !await isCheap(id));
  return [...await pick(ids, isCheap), ...others].join();
}
