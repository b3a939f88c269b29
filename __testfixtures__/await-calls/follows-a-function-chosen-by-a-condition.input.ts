import { countSync } from './support/api.js';

function total(): number {
  return countSync();
}

function none(): number {
  return 0;
}

export function read(isOpen: boolean): number {
  const gauge = isOpen ? total : none;
  return gauge();
}

export function readNow(isOpen: boolean): number {
  return (isOpen ? total : none)();
}
