// refused: not-selected
import { loadSync } from './support/api.js';

function name(id: string): string {
  return loadSync(id).name;
}

export async function title(id: string): Promise<string> {
  return name(id).toUpperCase();
}
