// refused: caller-blocked, escapes-as-value
import { loadSync } from './support/api.js';

export const { nameOf } = { nameOf: (id: string): string => loadSync(id).name };

export const first = (): string => nameOf('1');
