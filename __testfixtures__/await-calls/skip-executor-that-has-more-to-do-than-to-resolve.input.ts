// refused: promise-executor
import { type Item, loadSync } from './support/api.js';

export function loadOrNothing(id: string): Promise<Item | undefined> {
  return new Promise((resolve) => {
    try {
      resolve(loadSync(id));
    } catch {
      resolve(undefined);
    }
  });
}

export function loadFirst(id: string): Promise<Item> {
  return new Promise((resolve) => {
    resolve(loadSync(id));
    console.log(id);
  });
}

export async function loadBeside(id: string): Promise<Item> {
  const item = new Promise<Item>((resolve) => resolve(loadSync(id)));
  console.log(id);
  return await item;
}
