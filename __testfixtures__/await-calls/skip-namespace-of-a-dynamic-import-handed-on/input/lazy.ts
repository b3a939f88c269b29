// refused: caller-blocked
import { countSync } from '../../support/api.js';

export const lazyCount = (): number => countSync();
