import { count, load } from '../io/io.ts';
export const first = load('a');
export const counted = [count(), count(), count()];
