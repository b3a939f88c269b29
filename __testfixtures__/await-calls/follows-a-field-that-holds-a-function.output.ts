import { load } from './support/api.js';

async function isAffordable(id: string): Promise<boolean> {
  return (await load(id)).price < 10;
}

export class Basket {
  affordable = isAffordable;

  async add(id: string): Promise<string> {
    return await this.affordable(id) ? id : '';
  }
}
