// order: concurrent
import { type Item, loadSync } from './support/api.js';

const priceOf = (id: string): number => loadSync(id).price;

export const items = (ids: string[]): Item[] => ids.map(loadSync);
export const prices = (ids: string[]): number[] => ids.map(priceOf);
