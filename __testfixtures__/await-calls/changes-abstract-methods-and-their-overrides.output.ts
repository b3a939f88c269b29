import { load } from './support/api.js';

abstract class Task {
  abstract run(id: string): Promise<number>;

  async runTwice(id: string): Promise<number> {
    return await this.run(id) + await this.run(id);
  }
}

export class PriceTask extends Task {
  override async run(id: string): Promise<number> {
    return (await load(id)).price;
  }
}

export class NoTask extends Task {
  override async run(): Promise<number> {
    return 0;
  }
}
