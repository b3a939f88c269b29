import { outputs as known } from './table.js';

export function show(format: keyof typeof known): string {
  return known[format]();
}
