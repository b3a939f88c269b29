// refused: caller-blocked
import { countSync } from '../../support/api.js';

export const laterCount = (): number => countSync();
