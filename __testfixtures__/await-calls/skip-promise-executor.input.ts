// refused: promise-executor
import { loadSync } from './support/api.js';

export function delayed(id: string): Promise<string> {
  return new Promise((resolve) => {
    const item = loadSync(id);
    setTimeout(resolve, 100, item.name);
  });
}
