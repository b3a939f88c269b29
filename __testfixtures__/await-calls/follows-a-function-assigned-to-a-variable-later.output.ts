import { count } from './support/api.js';

async function total(): Promise<number> {
  return await count();
}

export async function read(): Promise<number> {
  let gauge;
  gauge = total;
  return await gauge();
}
