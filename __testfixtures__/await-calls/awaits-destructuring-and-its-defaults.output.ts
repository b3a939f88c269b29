import { type Item, list, load } from './support/api.js';

export async function origin(item: Item): Promise<string> {
  const { parent = await load('root') } = item;
  const { name, tags: [label = name] } = await load(parent.id);
  const [first = await load(label)] = await list();
  return first.name;
}
