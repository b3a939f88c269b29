// refused: caller-blocked
import { loadSync } from '../../support/api.js';

export const starTitle = (id: string): string => loadSync(id).name;
