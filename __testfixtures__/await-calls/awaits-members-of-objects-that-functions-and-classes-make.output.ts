import { load } from './support/api.js';

function diskStore() {
  return { obtain: async (id: string) => (await load(id)).name };
}

function memoryStore() {
  return { obtain: (id: string) => id.toUpperCase() };
}

export async function fetch(id: string, isOpen: boolean): Promise<string> {
  const store = isOpen ? memoryStore() : diskStore();
  return `${await store.obtain(id)}`;
}

class Disk {
  async read(id: string) {
    return (await load(id)).name;
  }
}

export async function read(id: string, isOpen: boolean): Promise<string> {
  const source = isOpen ? { read: (text: string) => JSON.parse(`"${text}"`) } : new Disk();
  return `${await source.read(id)}`;
}

const upper = { take: (id: string) => id.toUpperCase() };
const stored = { take: async (id: string) => (await load(id)).name };

export async function take(id: string, isOpen: boolean): Promise<string> {
  return `${await (isOpen ? upper : stored).take(id)}`;
}
