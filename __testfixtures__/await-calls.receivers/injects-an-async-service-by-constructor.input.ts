import { inject, injectable } from 'inversify';
import { loadSync } from './support/api.js';

interface Names {
  of(id: string): string;
}

const NAMES = Symbol('Names');

@injectable()
export class DiskNames implements Names {
  of(id: string): string {
    return loadSync(id).name;
  }
}

@injectable()
export class Greeter {
  constructor(@inject(NAMES) private readonly names: Names) {}

  greet(id: string): string {
    return `Hello ${this.names.of(id)}`;
  }
}
