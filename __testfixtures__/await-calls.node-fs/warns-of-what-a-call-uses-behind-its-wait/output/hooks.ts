// warned: split-step
import { readFile } from 'node:fs/promises';

const hooks: { onRead?: (text: string) => string } = {};

async function load(file: string): Promise<string> {
	const text = await readFile(file, 'utf8');
	return hooks.onRead!(text);
}

export async function show(user: string): Promise<string> {
	hooks.onRead = (text) => user + text;
	return await load(user);
}
