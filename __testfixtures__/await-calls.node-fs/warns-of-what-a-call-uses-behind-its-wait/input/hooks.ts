// warned: split-step
import { readFileSync } from 'node:fs';

const hooks: { onRead?: (text: string) => string } = {};

function load(file: string): string {
	const text = readFileSync(file, 'utf8');
	return hooks.onRead!(text);
}

export function show(user: string): string {
	hooks.onRead = (text) => user + text;
	return load(user);
}
