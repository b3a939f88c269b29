// refused: caller-blocked, typed-function-value
import { loadSync } from './support/api.js';

function first<F extends (id: string) => string>(read: F): ReturnType<F> {
  return read('first') as ReturnType<F>;
}

export const name = (): string => first((id) => loadSync(id).name);
