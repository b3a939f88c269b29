// refused: map-shape
import { loadSync } from './support/api.js';

interface Shelf {
  ids(): string[];
}

export function names(shelf?: Shelf): string[] {
  return shelf?.ids().map((id) => loadSync(id).name) ?? [];
}
