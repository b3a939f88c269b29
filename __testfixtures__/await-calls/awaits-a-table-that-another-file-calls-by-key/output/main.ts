import { outputs as known } from './table.js';

export async function show(format: keyof typeof known): Promise<string> {
  return await known[format]();
}
