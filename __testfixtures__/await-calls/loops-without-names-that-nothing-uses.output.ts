import { find, type Item, save } from './support/api.js';

type Copy = [source: Item, target: Item, note: string];

export async function missing(copies: readonly Copy[]): Promise<Copy[]> {
  const kept: Copy[] = [];
  for (const copy of copies) {
    const [source] = copy;
    if (await find(source.id) === undefined) kept.push(copy);
  }
  return kept;
}

export async function saveAll(copies: readonly Copy[]): Promise<void> {
  for (const [source] of copies) {
    await save(source);
  }
  for (const [, target] of copies) {
    await save(target);
  }
}
