import { loadSync } from './support/api.js';

interface Tree {
  visit(onLeaf: (id: string) => void): void;
}

class Leaf implements Tree {
  constructor(private readonly id: string) {}

  visit(callback: (id: string) => void): void {
    callback(this.id);
  }
}

class Branch implements Tree {
  constructor(private readonly children: readonly Tree[]) {}

  visit(onLeaf: (id: string) => void): void {
    for (const child of this.children) child.visit(onLeaf);
  }
}

export function print(tree: Tree): void {
  tree.visit((id) => {
    console.log(loadSync(id).name);
  });
}

export const printAll = (): void => print(new Branch([new Leaf('a'), new Leaf('b')]));
