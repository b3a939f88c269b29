import { readFile, stat } from 'node:fs/promises';

async function read(input) {
	return readFile(input, 'utf8');
}

async function sizeOf(path, options) {
	return (await stat(path, options)).size;
}

export async function show() {
	return [await read('notes.txt'), await sizeOf('notes.txt', { bigint: true })];
}
