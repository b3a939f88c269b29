import { closeSync, openSync, readSync } from 'node:fs';

/** No person writes a line this long: the file is a bundle, minified or generated. */
const LONGEST_LINE = 5_000;
/** Room for a licence comment above the code. */
const WINDOW = 32 * 1024;

/**
 * Whether a file is a minified or generated bundle: its first line of code is very long.
 *
 * @param absolutePath the file
 * @param size its size in bytes, so that small files are not opened
 */
export function isGenerated(absolutePath: string, size: number): boolean {
	if (size <= LONGEST_LINE) return false;
	const code = firstCharacters(absolutePath).replace(
		/^(?:\s+|#![^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/,
		'',
	);
	const end = code.search(/[\r\n]/);
	return (end === -1 ? code.length : end) > LONGEST_LINE;
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
