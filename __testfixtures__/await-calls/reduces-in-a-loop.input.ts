import { loadSync } from './support/api.js';

export function total(ids: string[]): number {
  return ids.reduce((sum, id) => sum + loadSync(id).price, 0);
}

export function priceById(ids: string[]): Record<string, number> {
  const prices = ids.reduce<Record<string, number>>((byId, id, index) => {
    if (id === '') return byId;
    byId[id] = loadSync(id).price * index;
    return byId;
  }, {});
  return prices;
}

export function path(ids: string[]): string {
  const text = ids.reduceRight((text, id) => `${text}/${loadSync(id).name}`, '');
  return text;
}
