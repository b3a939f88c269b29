import { size } from './read.js';

export const total = (): number => size();
