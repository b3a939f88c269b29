import { save } from './support/api.js';

export const clear = async (id: string): Promise<void> => await save({ id, name: '', price: 0, tags: [] });