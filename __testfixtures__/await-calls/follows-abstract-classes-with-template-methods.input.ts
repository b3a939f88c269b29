import { countSync } from './support/api.js';

abstract class Job {
  protected abstract size(): number;

  run(): number {
    return this.size() + 1;
  }
}

class Big extends Job {
  protected size(): number {
    return countSync();
  }
}

class Small extends Job {
  protected size(): number {
    return 1;
  }
}

export const both = (): number => new Big().run() + new Small().run();
