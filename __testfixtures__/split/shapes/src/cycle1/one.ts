import { load } from '../io/io.ts';
import { odd } from '../cycle2/two.ts';
export function even(n: number): number { return n === 0 ? load('a') : odd(n - 1); }
export function top1(): number { return even(4) + bottom1(); }
export function bottom1(): number { return load('b'); }
