// refused: no-async-form
import { readFileSync, statSync } from 'node:fs';

async function read(input) {
	return readFileSync(input, 'utf8');
}

async function sizeOf(path, options) {
	return statSync(path, options)?.size;
}

const quiet = { throwIfNoEntry: false };

export async function show(name) {
	return [await read(name ?? 0), await sizeOf(name, quiet)];
}
