import { load } from './support/api.js';

class Rack {
  async signOf(id: string): Promise<string> {
    return (await load(id)).name;
  }
}

const calls: string[] = [];
const rack = new Proxy(new Rack(), {
  get(object, key, receiver) {
    const method = Reflect.get(object, key, receiver);
    return (...given: unknown[]) => {
      calls.push(String(key));
      return method.apply(object, given);
    };
  },
});

export const sign = async (id: string): Promise<string> => (await rack.signOf(id)).trim();
