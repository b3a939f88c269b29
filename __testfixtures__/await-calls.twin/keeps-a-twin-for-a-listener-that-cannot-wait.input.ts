import { loadSync } from './support/api.js';

function report(): void {
  console.log(loadSync('summary').name);
}

export function watch(): void {
  process.on('exit', report);
}

export function print(): void {
  report();
}
