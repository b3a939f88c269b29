import { join } from 'node:path';
import { digest } from './support/digest.js';
import { offload } from 'asyncshift-runtime/offload';

export const kilo = 4 * 256;
export const folder = join('a', `${kilo}`);
export const names = ['one', 'two'].map(String);
export const seen = new WeakMap<object, string>();

export async function sign(lines: readonly string[]): Promise<string> {
	return await offload(import.meta.url, _signSync)(lines);
}

export function _signSync(lines: readonly string[]): string {
	return digest(lines, 10);
}
