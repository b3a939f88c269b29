import { loadSync } from './support/api.js';

export function fill(): string[] {
	const files: string[] = ['a'];
	const found: string[] = [];
	files[0] = 'b';
	files[1] = 'c';
	files.forEach((file) => found.push(loadSync(file).name));
	return found;
}
