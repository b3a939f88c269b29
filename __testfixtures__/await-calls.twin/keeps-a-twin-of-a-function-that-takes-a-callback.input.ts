import { loadSync } from './support/api.js';

function collect(ids: readonly string[], read: (id: string) => string): string[] {
  const found: string[] = [];
  for (const id of ids) found.push(read(id));
  return found;
}

function nameOf(id: string): string {
  return loadSync(id).name;
}

export class Menu {
  readonly labels: string[];

  constructor(ids: readonly string[]) {
    this.labels = collect(ids, (id) => id.toUpperCase());
  }
}

export function names(ids: readonly string[]): string[] {
  return collect(ids, nameOf);
}

export function expand(text: string): string {
  return text.replace(/\w+/g, nameOf);
}
