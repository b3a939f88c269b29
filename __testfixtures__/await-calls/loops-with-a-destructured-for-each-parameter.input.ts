import { listSync, loadSync, saveSync } from './support/api.js';

export function touch(): void {
  listSync()
    .filter((item) => item.price > 0)
    .forEach(({ id, name }) => saveSync({ ...loadSync(id), name }));
}
