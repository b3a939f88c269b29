import { bottom1, even } from '../cycle1/one.ts';
export function odd(n: number): number { return n === 0 ? 0 : even(n - 1); }
export function top2(): number { return odd(3) + bottom1(); }
