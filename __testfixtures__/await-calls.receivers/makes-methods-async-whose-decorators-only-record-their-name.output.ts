import { load } from './support/api.js';

const titles = new Map<string, string>();

function titled(title: string) {
  return (_target: object, key: string): void => {
    titles.set(key, title);
  };
}

export class Prices {
  @titled('The price')
  async of(id: string): Promise<number> {
    return (await load(id)).price;
  }
}
