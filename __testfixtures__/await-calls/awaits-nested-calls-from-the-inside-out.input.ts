import { loadSync, saveSync } from './support/api.js';

export function copy(from: string): void {
  saveSync(loadSync(loadSync(from).name));
}
