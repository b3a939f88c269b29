// refused: callback-returns-void
import { EventEmitter } from 'node:events';
import { type Item, saveSync } from './support/api.js';

export function saveAll(items: URLSearchParams, events: EventEmitter): number {
  items.forEach((id) => saveSync({ id, name: id, price: 1, tags: [] }));
  events.on('save', (item: Item) => saveSync(item));
  return events.listenerCount('save');
}
