import { basename } from 'node:path';

const shorten = (file: string, by: number): string =>
	by === 0 ? basename(file) : shorten(file.slice(1), by - 1);

async function nameOf(file: string): Promise<string> {
	return shorten(file, 2) || `${file}?`;
}
export async function main(file: string): Promise<void> {
	console.log(await nameOf(file), await shorten(file, 1));
	await new Promise((resolve) => setImmediate(resolve));
}
