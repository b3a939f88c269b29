// warned: unhandled-rejection
import { load, save } from './support/api.js';

async function refresh(): Promise<void> {
  await save(await load('latest'));
}

export function start(): void {
  setTimeout(refresh, 100);
}
