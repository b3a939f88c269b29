import { type Item, findSync, isReadySync, loadSync } from './support/api.js';

export function pick(id: string, cached?: Item): Item {
  const item = cached ?? findSync(id) ?? loadSync('default');
  const ready = isReadySync() ? item : loadSync(id);
  return ready.price > loadSync('limit').price && isReadySync() ? ready : item;
}
