// refused: external-declaration
import { loadSync } from './support/api.js';

class LazyName implements TypedPropertyDescriptor<string> {
  constructor(readonly id: string) {}

  get(): string {
    return loadSync(this.id).name;
  }
}

export const withName = (id: string): object => Object.defineProperty({}, 'name', new LazyName(id));
