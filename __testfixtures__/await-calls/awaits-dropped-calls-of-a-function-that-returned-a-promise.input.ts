import { loadSync } from './support/api.js';

export function remember(id: string): Promise<void> {
  console.log(loadSync(id).name);
  return Promise.resolve();
}

export function rememberAll(): void {
  remember('a');
  void remember('b');
}
