// refused: callback-returns-void
import { EventEmitter } from 'node:events';
import { type Item, saveSync } from './support/api.js';

export function saveAll(items: Map<string, Item>, events: EventEmitter): number {
  items.forEach((item) => saveSync(item));
  events.on('save', (item: Item) => saveSync(item));
  return items.size;
}
