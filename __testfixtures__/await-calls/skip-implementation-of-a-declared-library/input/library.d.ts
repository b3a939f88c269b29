// refused: external-declaration
declare module 'thermometer-library' {
  export interface Thermometer {
    readHeat(): number;
  }

  export function show(thermometer: Thermometer): void;
}
