// refused: callback-returns-void
import { EventEmitter } from 'node:events';
import { loadSync } from './support/api.js';

class Catalog extends EventEmitter {}

export function collect(catalog: Catalog): string[] {
  const names: string[] = [];
  catalog.on('name', (id: string) => {
    names.push(loadSync(id).name);
  });
  catalog.emit('name', '1');
  return names;
}
