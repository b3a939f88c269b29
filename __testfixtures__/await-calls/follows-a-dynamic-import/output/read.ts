import { count } from '../../support/api.js';

export async function size(): Promise<number> {
  return await count();
}

async function twice(): Promise<number> {
  return await size() * 2;
}

export { twice as default };
