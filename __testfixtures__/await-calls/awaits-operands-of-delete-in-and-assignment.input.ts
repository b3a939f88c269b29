import { loadSync } from './support/api.js';

export function detach(id: string): boolean {
  delete loadSync(id).parent;
  loadSync(id).price += loadSync('fee').price;
  loadSync(id).tags[0] = 'detached';
  return 'parent' in loadSync(id);
}
