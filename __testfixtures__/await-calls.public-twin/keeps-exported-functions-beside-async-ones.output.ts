import { loadSync, load } from './support/api.js';

async function titleOf(id: string): Promise<string> {
  return (await load(id)).toUpperCase();
}

function titleOfSync(id: string): string {
  return loadSync(id).toUpperCase();
}

/** The title, for people. */
export async function titleAsync(id: string): Promise<string> {
  return await titleOf(id);
}

/** The title, for people. */
export function title(id: string): string {
  return titleOfSync(id);
}

export async function* titlesAsync(ids: string[]): AsyncGenerator<string> {
  for (const id of ids) yield await titleAsync(id);
}

export function* titles(ids: string[]): Generator<string> {
  for (const id of ids) yield title(id);
}

export class Shelf {
  async firstAsync(): Promise<string> {
    return await titleAsync('first');
  }

  first(): string {
    return title('first');
  }

  async show(): Promise<string> {
    return this.firstAsync();
  }
}

export async function print(): Promise<void> {
  for await (const line of titlesAsync(['a'])) console.log(line, await titleAsync('b'));
}
