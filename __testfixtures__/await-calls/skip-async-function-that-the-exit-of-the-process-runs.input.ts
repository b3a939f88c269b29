// refused: callback-cut-off
import { type Item, saveSync } from './support/api.js';

async function saveLast(item: Item): Promise<void> {
  saveSync(item);
}

async function saveAll(items: Item[]): Promise<void> {
  for (const item of items) await saveLast(item);
}

export function saveAtTheEnd(items: Item[]): void {
  const save = saveAll.bind(undefined, items);
  process.on('exit', save);
}
