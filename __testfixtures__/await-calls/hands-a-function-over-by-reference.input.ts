import { loadSync } from './support/api.js';

function collect(ids: readonly string[], read: (id: string) => string): string[] {
  const found: string[] = [];
  for (const id of ids) found.push(read(id));
  return found;
}

function nameOf(id: string): string {
  return loadSync(id).name;
}

class Names {
  #nameOf(id: string): string {
    return nameOf(id);
  }

  readonly all = (ids: readonly string[]): string[] => collect(ids, this.#nameOf);
}

export const names = (ids: readonly string[]): string[] => collect(ids, nameOf);
export const upper = (ids: readonly string[]): string[] => collect(ids, String);
export const viaClass = (ids: readonly string[]): string[] => new Names().all(ids);
