import { basename } from 'node:path';

const shorten = (file: string, by: number): string =>
	by === 0 ? basename(file) : shorten(file.slice(1), by - 1);

function nameOf(file: string): string {
	return shorten(file, 2) || `${file}?`;
}
export async function main(file: string): Promise<void> {
	console.log(nameOf(file), shorten(file, 1));
	await new Promise((resolve) => setImmediate(resolve));
}
