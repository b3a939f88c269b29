// refused: callback-sync
import { type Item, loadSync } from './support/api.js';

export const expand = (text: string): string => text.replace(/\$\w+/g, (id) => loadSync(id).name);

export const read = (ids: Set<string>): Item[] => Array.from(ids, (id) => loadSync(id));
