// warned: split-step
import { readFile } from 'node:fs/promises';

let locale = 'en';

function setLocale(name: string): void {
	locale = name;
}

async function translate(file: string): Promise<string> {
	const text = await readFile(file, 'utf8');
	return locale + text;
}

export async function greet(name: string): Promise<string> {
	setLocale(name);
	return await translate('greeting');
}
