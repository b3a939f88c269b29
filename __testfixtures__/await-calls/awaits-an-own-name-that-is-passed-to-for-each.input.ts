import { loadSync } from './support/api.js';

interface Tree {
  id: string;
  kids: Tree[];
}

export function namesIn(tree: Tree): string[] {
  const names: string[] = [];
  (function visit(node: Tree): void {
    names.push(loadSync(node.id).name);
    node.kids.forEach(visit);
  })(tree);
  return names;
}
