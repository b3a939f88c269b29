import { type Item, loadSync } from './support/api.js';

export function read(id: string, load: boolean): Item | undefined {
  return load ? loadSync(id) : undefined;
}
