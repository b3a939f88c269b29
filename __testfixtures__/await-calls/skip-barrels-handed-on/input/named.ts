// refused: caller-blocked
import { loadSync } from '../../support/api.js';

export const namedTitle = (id: string): string => loadSync(id).name;
