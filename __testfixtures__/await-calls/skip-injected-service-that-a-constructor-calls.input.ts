// refused: caller-blocked, constructor
import { loadSync } from './support/api.js';

class Names {
  of(id: string): string {
    return loadSync(id).name;
  }
}

export class Greeter {
  private readonly greeting: string;

  constructor(private readonly names: Names) {
    this.greeting = names.of('greeting');
  }

  greet(id: string): string {
    return `${this.greeting} ${this.names.of(id)}`;
  }
}
