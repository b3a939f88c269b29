import { loadSync } from './support/api.js';

const nameOf: (id: string) => string = (id) => loadSync(id).name;

const plain = (id: string): string => id;
let current: (id: string) => string = plain;

export function useDisk(): void {
  current = nameOf;
}

export const print = (id: string): string => `${nameOf(id)} ${current(id)}`;
