// refused: ignored-by-comment
// asyncshift-ignore-file -- runs before there is an event loop
import { loadSync } from './support/api.js';

export async function boot(): Promise<string> {
  return loadSync('boot').name;
}
