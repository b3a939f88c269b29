// refused: caller-blocked
import { readLimit } from './limits.js';

export const isAllowed = (calls: number): boolean => calls < readLimit();
