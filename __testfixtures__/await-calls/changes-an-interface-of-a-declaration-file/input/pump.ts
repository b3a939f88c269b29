import { countSync } from '../../support/api.js';
import type { PressureGauge } from './gauges.js';

export class Pump implements PressureGauge {
  readPressure(): number {
    return countSync();
  }
}

export const pressureOf = (gauge: PressureGauge): number => gauge.readPressure();
