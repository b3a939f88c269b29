// refused: caller-blocked, constructor
import { loadSync } from './support/api.js';

export class Log {
  write(id: string): string {
    return loadSync(id).name;
  }
}

export class Tracker {
  readonly name: string;

  constructor(readonly log: Log) {
    this.name = log.write('name');
  }

  track(): string {
    return this.log.write('track');
  }
}

export const tracker = new Tracker({ write: (id: string) => id } as any);
