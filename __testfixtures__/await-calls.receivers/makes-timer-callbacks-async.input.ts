// warned: overlapping-runs, unhandled-rejection
// order: concurrent
import { setTimeout as later } from 'node:timers';
import { type Item, listSync, saveSync } from './support/api.js';

export function saveLater(item: Item): void {
  setTimeout(() => saveSync(item), 100);
  later(() => {
    saveSync(item);
  }, 200);
  setImmediate(() => saveSync(item));
  queueMicrotask(() => saveSync(item));
  process.nextTick(() => saveSync(item));
}

export function report(): NodeJS.Timeout {
  return setInterval(() => console.log(listSync().length), 1000);
}
