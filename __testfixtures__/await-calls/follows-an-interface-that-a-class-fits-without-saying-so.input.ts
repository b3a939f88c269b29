import { loadSync, saveSync } from './support/api.js';

interface Persistor {
  persistOne(id: string): void;
  peekOne(id: string): unknown;
}

export class DiskPersistor {
  persistOne(id: string): void {
    saveSync(loadSync(id));
  }

  peekOne(id: string) {
    return loadSync(id);
  }
}

export function transferOne(persistor: Persistor, id: string): void {
  persistor.persistOne(id);
  console.log(persistor.peekOne(id));
}

export const transferred = () => transferOne(new DiskPersistor(), 'a');
