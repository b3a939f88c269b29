export const capacity: number;

export interface Tank {
  readLevel(): Promise<number>;
}
