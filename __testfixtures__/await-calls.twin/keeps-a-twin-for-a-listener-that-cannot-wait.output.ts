import { loadSync, load } from './support/api.js';

async function report(): Promise<void> {
  console.log((await load('summary')).name);
}

function reportSync(): void {
  console.log(loadSync('summary').name);
}

export function watch(): void {
  process.on('exit', reportSync);
}

export async function print(): Promise<void> {
  await report();
}
