// refused: accessor, caller-blocked
import { loadSync } from './support/api.js';

class Lazy {
  constructor(private readonly read: () => string) {}

  map(change: (text: string) => string): Lazy {
    return new Lazy(() => change(this.read()));
  }

  get text(): string {
    return this.read();
  }
}

export const name = (): string => new Lazy(() => 'a').map((id) => loadSync(id).name).text;
