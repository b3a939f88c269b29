import { countSync } from './support/api.js';

function total(): number {
  return countSync();
}

export function read(): number {
  let gauge;
  gauge = total;
  return gauge();
}
