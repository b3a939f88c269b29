// refused: no-async-form
import { readFileSync } from 'node:fs';

export function read(file) {
	return readFileSync(file === '-' ? 0 : file, 'utf8');
}

export function readOr(file) {
	return readFileSync(file || 0, 'utf8');
}

export function readSource(file) {
	const source = file && file !== '-' ? file : process.stdin.fd;
	return readFileSync(source, 'utf8');
}
