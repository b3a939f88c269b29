// refused: escapes-as-value
import { loadSync } from './support/api.js';

export function lazy(id: string) {
  return () => loadSync(id).name;
}
