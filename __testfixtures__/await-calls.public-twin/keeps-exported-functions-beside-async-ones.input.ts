import { loadSync } from './support/api.js';

function titleOf(id: string): string {
  return loadSync(id).toUpperCase();
}

/** The title, for people. */
export function title(id: string): string {
  return titleOf(id);
}

export function* titles(ids: string[]): Generator<string> {
  for (const id of ids) yield title(id);
}

export class Shelf {
  first(): string {
    return title('first');
  }

  async show(): Promise<string> {
    return this.first();
  }
}

export async function print(): Promise<void> {
  for (const line of titles(['a'])) console.log(line, title('b'));
}
