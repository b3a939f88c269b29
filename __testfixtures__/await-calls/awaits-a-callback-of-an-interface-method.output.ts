import { load } from './support/api.js';

interface Tree {
  visit(onLeaf: (id: string) => void | Promise<void>): Promise<void>;
}

class Leaf implements Tree {
  constructor(private readonly id: string) {}

  async visit(callback: (id: string) => void | Promise<void>): Promise<void> {
    await callback(this.id);
  }
}

class Branch implements Tree {
  constructor(private readonly children: readonly Tree[]) {}

  async visit(onLeaf: (id: string) => void | Promise<void>): Promise<void> {
    for (const child of this.children) await child.visit(onLeaf);
  }
}

export async function print(tree: Tree): Promise<void> {
  await tree.visit(async (id) => {
    console.log((await load(id)).name);
  });
}

export const printAll = async (): Promise<void> => await print(new Branch([new Leaf('a'), new Leaf('b')]));
