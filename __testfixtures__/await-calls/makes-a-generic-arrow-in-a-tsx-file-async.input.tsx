import { loadSync } from './support/api.js';

export const labelled = <T,>(value: T): [T, string] => [value, loadSync('label').name];
