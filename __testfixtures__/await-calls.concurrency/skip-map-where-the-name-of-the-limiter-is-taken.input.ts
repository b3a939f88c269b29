// refused: limiter-missing
import { loadSync } from './support/api.js';

const pMap = 'map of the project';

export function names(ids: string[]): string[] {
  return ids.map((id) => loadSync(id).name + pMap);
}
