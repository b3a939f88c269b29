import { saveSync } from './support/api.js';

export const clear = (id: string): void => saveSync({ id, name: '', price: 0, tags: [] });