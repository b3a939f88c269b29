// refused: caller-blocked, escapes-as-value
import { countSync } from './support/api.js';

const gauges = {
  total: (): number => countSync(),
  none: (): number => 0,
};

export const sum = (): number => Object.values(gauges).reduce((all, gauge) => all + gauge(), 0);
