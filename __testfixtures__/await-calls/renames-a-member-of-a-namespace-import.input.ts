import * as api from './support/api.js';

export function reload(id: string): void {
  const item = api.loadSync(id);
  api.saveSync(item);
}
