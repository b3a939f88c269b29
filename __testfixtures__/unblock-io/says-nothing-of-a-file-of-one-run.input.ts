import { readFileSync, writeFileSync } from 'node:fs';

export async function write(name: string, text: string): Promise<string> {
	const file = `${name}.txt`;
	writeFileSync(file, text);
	return readFileSync(file, 'utf8');
}

export async function writeInside(name: string): Promise<string> {
	const file = `${name}.txt`;
	const run = async (text: string): Promise<string> => {
		writeFileSync(file, text);
		return readFileSync(file, 'utf8');
	};
	return await run('inside');
}

export async function clear(): Promise<string> {
	writeFileSync('empty.txt', '');
	return readFileSync('empty.txt', 'utf8');
}
