// refused: callback-returns-void
import { EventEmitter } from 'node:events';
import { type Item, saveSync } from './support/api.js';

export function saveLater(item: Item, events: EventEmitter): void {
  setTimeout(() => saveSync(item), 100);
  events.on('save', (other: Item) => {
    saveSync(other);
  });
}
