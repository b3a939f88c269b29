// refused: replaced-import
import { loadSync } from './index.js';

export const nameOf = (id: string): string => loadSync(id).name;
