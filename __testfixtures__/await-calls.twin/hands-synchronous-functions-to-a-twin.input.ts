import { loadSync } from './support/api.js';

function isCheap(id: string): boolean {
  return loadSync(id).price < 10;
}

function pick(ids: readonly string[], accepts: (id: string) => boolean): string[] {
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
    this.cheap = pick(ids, isCheap);
    this.others = pick(ids, (id) => !isCheap(id));
  }
}

export function names(ids: readonly string[]): string {
  const others = pick(ids, (id) => !isCheap(id));
  return [...pick(ids, isCheap), ...others].join();
}
