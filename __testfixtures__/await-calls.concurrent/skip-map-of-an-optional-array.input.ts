// refused: map-shape
import { loadSync } from './support/api.js';

export function names(ids?: string[]): string[] | undefined {
  return ids?.map((id) => loadSync(id).name);
}
