// refused: not-offloadable, caller-blocked
import { createServer } from 'node:http';
import { join } from 'node:path';
import { digest } from './support/digest.js';

const folder = join('a', 'b');

export const server = createServer((_, response) => response.end(folder)).listen(3000);

export function sign(lines: readonly string[]): string {
	return digest(lines, 10);
}

export function show(lines: readonly string[]): void {
	console.log(sign(lines));
}
