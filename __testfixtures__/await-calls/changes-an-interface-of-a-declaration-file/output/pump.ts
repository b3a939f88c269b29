import { count } from '../../support/api.js';
import type { PressureGauge } from './gauges.js';

export class Pump implements PressureGauge {
  async readPressure(): Promise<number> {
    return await count();
  }
}

export const pressureOf = async (gauge: PressureGauge): Promise<number> => await gauge.readPressure();
