// refused: caller-blocked, escapes-as-value
import { loadSync } from './support/api.js';

function describe({ name }: (id: string) => string): string {
  return name;
}

export const label = (): string => describe((id) => loadSync(id).name);
