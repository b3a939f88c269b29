import { load } from './support/api.js';

interface Tree {
  id: string;
  kids: Tree[];
}

export async function namesIn(tree: Tree): Promise<string[]> {
  const names: string[] = [];
  await (async function visit(node: Tree): Promise<void> {
    names.push((await load(node.id)).name);
    for (const kid of node.kids) await visit(kid);
  })(tree);
  return names;
}
