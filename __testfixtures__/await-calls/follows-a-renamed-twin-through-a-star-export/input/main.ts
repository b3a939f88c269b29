import { Store, loadSync } from './index.js';

export function read(id: string): string {
  return loadSync(id).name + new Store().getSync(id).name;
}
