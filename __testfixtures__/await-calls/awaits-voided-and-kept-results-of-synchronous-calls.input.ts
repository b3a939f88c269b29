// warned: split-step
import { countSync, loadSync, saveSync } from './support/api.js';

export function storeTwice(id: string): void {
  void saveSync(loadSync(id));
  const saved = saveSync(loadSync(id));
  console.log(countSync(), saved);
}
