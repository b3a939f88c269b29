// refused: caller-blocked, escapes-as-value
import { loadSync } from './support/api.js';

interface Read {
  (id: string): string;
  cache?: Map<string, string>;
}

const read: Read = (id) => loadSync(id).name;

export const first = (): string => read('first');
