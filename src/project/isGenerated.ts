import { closeSync, openSync, readSync } from 'node:fs';

/** No person writes a line this long: the file is a bundle, minified or generated. */
const LONGEST_LINE = 5_000;
/** Room for a licence comment above the code. */
const WINDOW = 32 * 1024;

/** No file of this size is worth to be generated. */
const SMALLEST = 500;
/** What stands above the code. */
const COMMENTS = /^(?:\s+|#![^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/;
/** The tool says that it wrote the file, and will write it again. */
const SAYS_SO = /@generated\b|\bgenerated\b[^\n]*\bdo not (?:edit|modify)\b/i;
/** webpack puts this comment in front of each line that is its own. */
const WEBPACK = /(?:^|[;\s])\/\*{6}\/[^\n]*\bwebpackBootstrap\b|^\/\*{6}\/ .*\b__webpack_/m;
/** The first lines of a bundle of esbuild. */
const ESBUILD =
	/^(?:["']use strict["'];\s*)?var __(?:create|defProp) = Object\.(?:create|defineProperty);/;

/**
 * Whether a tool wrote the file: its first line of code is very long, or its beginning says so. What is
 * changed in it is lost when it is made again.
 *
 * @param absolutePath the file
 * @param size its size in bytes, so that small files are not opened
 */
export function isGenerated(absolutePath: string, size: number): boolean {
	if (size <= SMALLEST) return false;
	const start = firstCharacters(absolutePath);
	const comments = COMMENTS.exec(start)?.[0] ?? '';
	const code = start.slice(comments.length);
	const end = code.search(/[\r\n]/);
	return (
		(end === -1 ? code.length : end) > LONGEST_LINE ||
		SAYS_SO.test(comments) ||
		WEBPACK.test(start) ||
		ESBUILD.test(code)
	);
}

function firstCharacters(path: string): string {
	const bytes = Buffer.allocUnsafe(WINDOW);
	let file: number;
	try {
		file = openSync(path, 'r');
	} catch {
		return '';
	}
	try {
		return bytes.toString('latin1', 0, readSync(file, bytes, 0, WINDOW, 0));
	} finally {
		closeSync(file);
	}
}
