import { readItem } from './catalog.js';

export const priceOf = (id: string): number => readItem(id).price;
