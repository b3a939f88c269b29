// warned: unhandled-rejection
import { loadSync, saveSync } from './support/api.js';

function refresh(): void {
  saveSync(loadSync('latest'));
}

export function start(): void {
  setTimeout(refresh, 100);
}
