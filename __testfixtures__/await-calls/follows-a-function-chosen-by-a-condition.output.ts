import { count } from './support/api.js';

async function total(): Promise<number> {
  return await count();
}

function none(): number {
  return 0;
}

export async function read(isOpen: boolean): Promise<number> {
  const gauge = isOpen ? total : none;
  return await gauge();
}

export async function readNow(isOpen: boolean): Promise<number> {
  return await (isOpen ? total : none)();
}
