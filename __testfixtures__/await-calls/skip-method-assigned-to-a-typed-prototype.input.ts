// refused: caller-blocked, escapes-as-value, mocked-by-name
import { countSync } from './support/api.js';

class Gauge {
  readTyped(): number {
    return countSync();
  }
}

Gauge.prototype.readTyped = countSync;

export const total = (): number => new Gauge().readTyped();
