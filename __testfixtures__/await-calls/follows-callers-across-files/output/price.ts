import { readItem } from './catalog.js';

export const priceOf = async (id: string): Promise<number> => (await readItem(id)).price;
