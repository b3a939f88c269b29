// refused: caller-blocked, returned-function
import { loadSync } from './support/api.js';

export function lazy(id: string) {
  return () => loadSync(id).name;
}
