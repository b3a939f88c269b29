// refused: caller-blocked, typed-function-value
import { loadSync } from './support/api.js';

type Read = (id: string) => string;

const read = ((id: string) => loadSync(id).name) as Read;

export const first = (): string => read('first');
