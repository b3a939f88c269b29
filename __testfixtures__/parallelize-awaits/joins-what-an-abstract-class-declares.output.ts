// warned: first-failure
import { readFile } from 'node:fs/promises';

abstract class Source {
  protected readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  abstract read(name: string): Promise<string>;
}

class Texts extends Source {
  override async read(name: string): Promise<string> {
    return await readFile(`${this.root}/${name}.txt`, 'utf8');
  }
}

class Pages extends Source {
  override async read(name: string): Promise<string> {
    return await readFile(`${this.root}/${name}.html`, 'utf8');
  }
}

const source: Source = process.argv.length > 2 ? new Texts('.') : new Pages('.');

export async function both(): Promise<string> {
  const [head, foot] = await Promise.all([
    source.read('head'),
    source.read('foot'),
  ]);
  return head + foot;
}
