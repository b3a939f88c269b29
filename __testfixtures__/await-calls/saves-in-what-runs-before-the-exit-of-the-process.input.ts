// warned: finishes-later
import { type Item, saveSync } from './support/api.js';

async function saveLast(item: Item): Promise<void> {
  saveSync(item);
}

export function saveAtTheEnd(item: Item): void {
  process.on('SIGTERM', () => {
    void saveLast(item).then(() => process.exit());
  });
  process.on('exit', () => console.log('done'));
}
