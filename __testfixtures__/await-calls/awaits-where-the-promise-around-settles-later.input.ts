// order: concurrent
import { type Item, loadSync } from './support/api.js';

function find(id: string): Promise<Item> {
  return Promise.resolve(loadSync(id));
}

export function findOr(id: string, other: Item): Promise<Item> {
  try {
    return find(id);
  } catch {
    return Promise.resolve(other);
  }
}

export async function settled(id: string): Promise<string[]> {
  const found = await Promise.allSettled([find(id)]);
  return found.map(({ status }) => status);
}

export async function nameOf(id: string): Promise<string> {
  return find(id).then(({ name }) => name);
}

export const show = (id: string): void => {
  setTimeout(() => {
    new Promise<Item>((resolve) => {
      setTimeout(() => {
        try {
          resolve(loadSync(id));
        } catch (error) {
          console.log(error);
        }
      }, 1);
    }).then(console.log, console.log);
  }, 1);
};

export const both = (a: string, b: string): Promise<Item[]> =>
  Promise.all([a, b].map((id) => Promise.resolve(loadSync(id))));
