// warned: unhandled-rejection
import { drain, onIdle } from 'pool';
import { type Item, saveSync } from './support/api.js';

function saveDraft(): void {
  saveSync({ id: 'draft', name: '', price: 0, tags: [] });
}

export function saveWhenIdle(item: Item): void {
  onIdle(() => saveSync(item));
  drain(saveDraft);
}
