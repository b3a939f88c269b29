// refused: rejection-handled, caller-blocked
import { load, loadSync } from './support/api.js';

function nameOf(id: string): Promise<string> {
  const { name } = loadSync(id);
  return load(name).then((item) => item.name);
}

export function nameOrNothing(id: string): Promise<string> {
  return nameOf(id)
    .then((name) => name.trim())
    .catch(() => '');
}
