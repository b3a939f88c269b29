import { readFile, writeFile } from 'node:fs/promises';

export async function write(name: string, text: string): Promise<string> {
	const file = `${name}.txt`;
	await writeFile(file, text);
	return readFile(file, 'utf8');
}

export async function writeInside(name: string): Promise<string> {
	const file = `${name}.txt`;
	const run = async (text: string): Promise<string> => {
		await writeFile(file, text);
		return readFile(file, 'utf8');
	};
	return await run('inside');
}

export async function clear(): Promise<string> {
	await writeFile('empty.txt', '');
	return readFile('empty.txt', 'utf8');
}
