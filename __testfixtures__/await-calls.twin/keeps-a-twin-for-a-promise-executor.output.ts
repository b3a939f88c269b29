import { loadSync, load } from './support/api.js';

async function nameOf(id: string): Promise<string> {
  return (await load(id)).name;
}

function nameOfSync(id: string): string {
  return loadSync(id).name;
}

export function delayed(id: string): Promise<string> {
  return new Promise((resolve) => {
    const name = nameOfSync(id);
    setTimeout(resolve, 1, name);
  });
}

export const now = async (id: string): Promise<string> => await nameOf(id);
