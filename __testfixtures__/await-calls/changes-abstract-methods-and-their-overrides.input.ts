import { loadSync } from './support/api.js';

abstract class Task {
  abstract run(id: string): number;

  runTwice(id: string): number {
    return this.run(id) + this.run(id);
  }
}

export class PriceTask extends Task {
  override run(id: string): number {
    return loadSync(id).price;
  }
}

export class NoTask extends Task {
  override run(): number {
    return 0;
  }
}
