// refused: mocked-by-name
import { loadSync } from './support/api.js';

declare const rewired: { __set__(name: string, value: unknown): void };

export function title(id: string): string {
  return loadSync(id).name;
}

rewired.__set__('loadSync', (id: string) => ({ id, name: 'from the test' }));
