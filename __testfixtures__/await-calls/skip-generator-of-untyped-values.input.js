// refused: generator
import { loadSync } from './support/api.js';

export function* run(tasks) {
  for (const task of tasks) yield task(loadSync('a'));
}
