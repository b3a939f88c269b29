import { loadSync } from './support/api.js';

const nameOf = (id: string): string => loadSync(id).name;

function greet(id: string, name: (id: string) => string = nameOf): string {
  return `hello ${name(id)}`;
}

function measure(id: string, size = (key: string): number => loadSync(key).price): number {
  return size(id) * 2;
}

export const hello = (id: string): string => greet(id);
export const shout = (id: string): string => greet(id, (key) => key.toUpperCase());
export const double = (id: string): number => measure(id);
