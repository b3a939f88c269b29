// warned: split-step
import { readFileSync } from 'node:fs';

let locale = 'en';

function setLocale(name: string): void {
	locale = name;
}

function translate(file: string): string {
	const text = readFileSync(file, 'utf8');
	return locale + text;
}

export function greet(name: string): string {
	setLocale(name);
	return translate('greeting');
}
