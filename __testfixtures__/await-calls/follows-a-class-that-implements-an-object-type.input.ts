import { loadSync } from './support/api.js';

type Appraiser = {
  appraise(id: string): number;
};

export class ShopAppraiser implements Appraiser {
  appraise(id: string): number {
    return loadSync(id).price;
  }
}

export function appraised(appraiser: Appraiser): number {
  return appraiser.appraise('a') * 2;
}
