// refused: escapes-as-value
import { gauges as known } from './table.js';

export const sum = (): number => Object.values(known).reduce((all, gauge) => all + gauge(), 0);
