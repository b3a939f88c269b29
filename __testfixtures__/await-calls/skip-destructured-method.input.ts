// refused: escapes-as-value
import { Store } from './support/api.js';

const { getSync } = new Store();

export const first = (): string => getSync('first').name;
