export interface PressureGauge {
  readPressure(): Promise<number>;
}
