import { inject, injectable } from 'inversify';
import { load } from './support/api.js';

interface Names {
  of(id: string): Promise<string>;
}

const NAMES = Symbol('Names');

@injectable()
export class DiskNames implements Names {
  async of(id: string): Promise<string> {
    return (await load(id)).name;
  }
}

@injectable()
export class Greeter {
  constructor(@inject(NAMES) private readonly names: Names) {}

  async greet(id: string): Promise<string> {
    return `Hello ${await this.names.of(id)}`;
  }
}
