import { loadSync } from './support/api.js';

function nameOf(id: string): string {
  return loadSync(id).name;
}

export function delayed(id: string): Promise<string> {
  return new Promise((resolve) => {
    const name = nameOf(id);
    setTimeout(resolve, 1, name);
  });
}

export const now = (id: string): string => nameOf(id);
