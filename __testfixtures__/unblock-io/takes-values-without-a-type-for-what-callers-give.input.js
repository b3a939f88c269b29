import { readFileSync, statSync } from 'node:fs';

async function read(input) {
	return readFileSync(input, 'utf8');
}

async function sizeOf(path, options) {
	return statSync(path, options).size;
}

export async function show() {
	return [await read('notes.txt'), await sizeOf('notes.txt', { bigint: true })];
}
