// refused: callback-sync
import { loadSync } from './support/api.js';

export const expand = (text: string): string => text.replace(/\$\w+/g, (id) => loadSync(id).name);

