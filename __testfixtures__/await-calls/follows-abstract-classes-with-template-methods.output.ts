import { count } from './support/api.js';

abstract class Job {
  protected abstract size(): Promise<number>;

  async run(): Promise<number> {
    return await this.size() + 1;
  }
}

class Big extends Job {
  protected async size(): Promise<number> {
    return await count();
  }
}

class Small extends Job {
  protected async size(): Promise<number> {
    return 1;
  }
}

export const both = async (): Promise<number> => await new Big().run() + await new Small().run();
