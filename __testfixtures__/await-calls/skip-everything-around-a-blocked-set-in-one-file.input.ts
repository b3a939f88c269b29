// refused: generator, caller-blocked
import { type Item, loadSync } from './support/api.js';

const readItem = (id: string): Item => loadSync(id);

const nameOf = (id: string): string => readItem(id).name;

export function* names(ids: string[]) {
  for (const id of ids) yield nameOf(id);
}

export const labels = (ids: string[]): string[] => ids.map((id) => nameOf(id));
