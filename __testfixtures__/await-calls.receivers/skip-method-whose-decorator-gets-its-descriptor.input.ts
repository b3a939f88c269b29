// refused: decorated-method
import { loadSync } from './support/api.js';

function logged(_target: object, key: string, descriptor: PropertyDescriptor): void {
  const { value } = descriptor;
  descriptor.value = (...parameters: unknown[]) => {
    console.log(key);
    return value(...parameters);
  };
}

export class Prices {
  @logged
  of(id: string): number {
    return loadSync(id).price;
  }
}
