// refused: effects-known
// One of the classes counts.
import { readFile } from 'node:fs/promises';

let reads = 0;

abstract class Source {
  protected readonly root = '.';
  abstract read(name: string): Promise<string>;
}

class Texts extends Source {
  override async read(name: string): Promise<string> {
    return await readFile(`${this.root}/${name}.txt`, 'utf8');
  }
}

class Counted extends Source {
  override async read(name: string): Promise<string> {
    reads += 1;
    return await readFile(`${this.root}/${name}.html`, 'utf8');
  }
}

const source: Source = process.argv.length > 2 ? new Texts() : new Counted();

export async function both(): Promise<string> {
  const head = await source.read('head');
  const foot = await source.read('foot');
  return head + foot + reads;
}
