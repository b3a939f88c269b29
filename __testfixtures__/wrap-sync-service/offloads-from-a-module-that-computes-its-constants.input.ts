import { join } from 'node:path';
import { digest } from './support/digest.js';

export const kilo = 4 * 256;
export const folder = join('a', `${kilo}`);
export const names = ['one', 'two'].map(String);
export const seen = new WeakMap<object, string>();

export function sign(lines: readonly string[]): string {
	return digest(lines, 10);
}
