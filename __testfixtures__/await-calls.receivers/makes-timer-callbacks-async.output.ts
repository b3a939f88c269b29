// warned: overlapping-runs, unhandled-rejection
// order: concurrent
import { setTimeout as later } from 'node:timers';
import { type Item, list, save } from './support/api.js';

export function saveLater(item: Item): void {
  setTimeout(async () => await save(item), 100);
  later(async () => {
    await save(item);
  }, 200);
  setImmediate(async () => await save(item));
  queueMicrotask(async () => await save(item));
  process.nextTick(async () => await save(item));
}

export function report(): NodeJS.Timeout {
  return setInterval(async () => console.log((await list()).length), 1000);
}
