import { load } from './support/api.js';

type Appraiser = {
  appraise(id: string): Promise<number>;
};

export class ShopAppraiser implements Appraiser {
  async appraise(id: string): Promise<number> {
    return (await load(id)).price;
  }
}

export async function appraised(appraiser: Appraiser): Promise<number> {
  return await appraiser.appraise('a') * 2;
}
