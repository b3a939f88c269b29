// refused: await-shape
import { readFile } from 'node:fs/promises';

let reads = 0;

class Page {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get text(): string {
    reads += 1;
    return this.#text;
  }
}

const load = async (name: string): Promise<Page> => new Page(await readFile(`${name}`, 'utf8'));

export async function both(): Promise<string> {
  const { text: first } = await load('first');
  const { text: second } = await load('second');
  return first + second + reads;
}
