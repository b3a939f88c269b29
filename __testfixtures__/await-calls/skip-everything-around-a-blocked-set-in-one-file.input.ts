// refused: accessor, caller-blocked
import { type Item, loadSync } from './support/api.js';

const readItem = (id: string): Item => loadSync(id);

const nameOf = (id: string): string => readItem(id).name;

export const first = {
  get label(): string {
    return nameOf('first');
  },
};

export const labels = (ids: string[]): string[] => ids.map((id) => nameOf(id));
