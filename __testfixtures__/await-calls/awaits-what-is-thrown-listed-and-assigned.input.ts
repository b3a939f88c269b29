import { countSync, findSync, type Item, loadSync, saveSync } from './support/api.js';

export function last(id: string, item?: Item): Item {
  if (countSync() > 9) throw loadSync('error');
  let total = 1;
  total += countSync();
  total ||= countSync();
  item ??= findSync(id);
  return saveSync(loadSync(id)), void countSync(), item instanceof Object ? item : loadSync(`${total}`);
}
