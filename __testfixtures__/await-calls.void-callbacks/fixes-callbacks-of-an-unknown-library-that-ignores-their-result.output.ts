// warned: unhandled-rejection
import { drain, onIdle } from 'pool';
import { type Item, save } from './support/api.js';

async function saveDraft(): Promise<void> {
  await save({ id: 'draft', name: '', price: 0, tags: [] });
}

export function saveWhenIdle(item: Item): void {
  onIdle(async () => await save(item));
  drain(saveDraft);
}
