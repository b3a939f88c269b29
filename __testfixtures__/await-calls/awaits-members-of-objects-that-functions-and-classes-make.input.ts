import { loadSync } from './support/api.js';

function diskStore() {
  return { obtain: (id: string) => loadSync(id).name };
}

function memoryStore() {
  return { obtain: (id: string) => id.toUpperCase() };
}

export function fetch(id: string, isOpen: boolean): string {
  const store = isOpen ? memoryStore() : diskStore();
  return `${store.obtain(id)}`;
}

class Disk {
  read(id: string) {
    return loadSync(id).name;
  }
}

export function read(id: string, isOpen: boolean): string {
  const source = isOpen ? { read: (text: string) => JSON.parse(`"${text}"`) } : new Disk();
  return `${source.read(id)}`;
}

const upper = { take: (id: string) => id.toUpperCase() };
const stored = { take: (id: string) => loadSync(id).name };

export function take(id: string, isOpen: boolean): string {
  return `${(isOpen ? upper : stored).take(id)}`;
}
