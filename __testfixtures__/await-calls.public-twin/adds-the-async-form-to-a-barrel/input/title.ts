import { loadSync } from '../../support/api.js';

export const title = (id: string): string => loadSync(id).toUpperCase();
