// refused: callback-returns-void, caller-blocked
import type { EventEmitter } from 'node:events';
import { countSync } from './support/api.js';

export class Gauge {
  last = 0;

  measure(): void {
    this.last = countSync();
  }

  listen(emitter: EventEmitter): void {
    emitter.on('tick', this.measure.bind(this));
  }
}
