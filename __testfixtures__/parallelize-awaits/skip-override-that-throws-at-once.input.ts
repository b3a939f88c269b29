// refused: await-shape
import { readFile } from 'node:fs/promises';

class Folder {
  protected readonly root: string = '.';

  async pageOf(name: string): Promise<string> {
    return await readFile(`${this.root}/${name}`, 'utf8');
  }
}

class Checked extends Folder {
  override pageOf(name: string): Promise<string> {
    if (name === '') throw new Error('no name');
    return super.pageOf(name);
  }
}

const folder: Folder = new Checked();

export async function both(name: string): Promise<string> {
  const head = await folder.pageOf('head');
  const page = await folder.pageOf(name);
  return head + page;
}
