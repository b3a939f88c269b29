import { loadSync } from './support/api.js';

function isAffordable(id: string): boolean {
  return loadSync(id).price < 10;
}

export class Basket {
  affordable = isAffordable;

  add(id: string): string {
    return this.affordable(id) ? id : '';
  }
}
