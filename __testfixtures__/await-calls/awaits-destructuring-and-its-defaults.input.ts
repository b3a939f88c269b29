import { type Item, listSync, loadSync } from './support/api.js';

export function origin(item: Item): string {
  const { parent = loadSync('root') } = item;
  const { name, tags: [label = name] } = loadSync(parent.id);
  const [first = loadSync(label)] = listSync();
  return first.name;
}
