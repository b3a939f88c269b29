// refused: caller-blocked, escapes-as-value
import { loadSync } from './support/api.js';

class Shelf {
  labelOf(id: string): string {
    return loadSync(id).name;
  }
}

function shouted<T extends object>(target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      const method: any = Reflect.get(object, key, receiver);
      return (...given: unknown[]) => `${method.apply(object, given)}!`;
    },
  });
}

const shelf = shouted(new Shelf());
export const label = (id: string): string => shelf.labelOf(id);
