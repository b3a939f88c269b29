import { load } from './support/api.js';

const nameOf: (id: string) => Promise<string> = async (id) => (await load(id)).name;

const plain = (id: string): string => id;
let current: (id: string) => string | Promise<string> = plain;

export function useDisk(): void {
  current = nameOf;
}

export const print = async (id: string): Promise<string> => `${await nameOf(id)} ${await current(id)}`;
