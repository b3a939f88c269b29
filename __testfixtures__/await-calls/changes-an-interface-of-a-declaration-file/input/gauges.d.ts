export interface PressureGauge {
  readPressure(): number;
}
