// refused: effects-unknown
import { readFile } from 'node:fs/promises';

interface Shelf {
  fetchPage(name: string): Promise<string>;
}

class Files implements Shelf {
  async fetchPage(name: string): Promise<string> {
    return await readFile(`${name}.txt`, 'utf8');
  }
}

export async function both(shelf: Shelf = new Files()): Promise<string> {
  const head = await shelf.fetchPage('head');
  const foot = await shelf.fetchPage('foot');
  return head + foot;
}
