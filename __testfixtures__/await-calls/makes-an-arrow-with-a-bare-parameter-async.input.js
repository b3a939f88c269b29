import { loadSync } from './support/api.js';

export const nameOf = id => loadSync(id).name;
export const titleOf = id => nameOf(id).toUpperCase();
