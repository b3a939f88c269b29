import { loadSync } from '../../support/api.js';

export function title(id: string): string {
  return loadSync(id).name;
}
