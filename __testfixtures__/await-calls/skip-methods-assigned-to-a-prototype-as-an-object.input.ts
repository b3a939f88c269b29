// refused: caller-blocked, escapes-as-value
import { countSync } from './support/api.js';

interface Gauge {
  readMixed(): void;
}

class Gauge {}

Object.assign(Gauge.prototype, {
  readMixed(): void {
    console.log(countSync());
  },
});

export const total = (): void => new Gauge().readMixed();
