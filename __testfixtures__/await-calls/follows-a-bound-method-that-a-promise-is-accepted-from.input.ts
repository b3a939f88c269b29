import { countSync } from './support/api.js';

function later(task: () => number | Promise<number>): void {
  setTimeout(() => void task(), 1);
}

export class Meter {
  last = 0;

  measure(): number {
    return (this.last = countSync());
  }

  start(): void {
    later(this.measure.bind(this));
  }
}
