// refused: callback-sync
import { loadSync } from './support/api.js';

function show(name: () => string): void {
  console.log(name());
}

export function showLater(id: string): void {
  setTimeout(show, 100, () => loadSync(id).name);
}
