// refused: caller-blocked, accessor
import { loadSync } from './support/api.js';

class Lazy {
  constructor(private readonly read: () => string) {}

  get value(): string {
    return this.read();
  }
}

export const first = (): string => new Lazy(() => loadSync('first').name).value;
