// refused: effects-unknown
import { readFile } from 'node:fs/promises';

abstract class Drawer {
  protected readonly root = '.';
  abstract openDrawer(name: string): Promise<string>;
}

class Texts extends Drawer {
  override async openDrawer(name: string): Promise<string> {
    return await readFile(`${this.root}/${name}.txt`, 'utf8');
  }
}

const drawer: Drawer = new Texts();

export function replace(other: (name: string) => Promise<string>): void {
  drawer.openDrawer = other;
}

export async function both(): Promise<string> {
  const head = await drawer.openDrawer('head');
  const foot = await drawer.openDrawer('foot');
  return head + foot;
}
