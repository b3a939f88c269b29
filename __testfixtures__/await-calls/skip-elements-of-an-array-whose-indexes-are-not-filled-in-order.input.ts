// refused: for-each-shape
import { loadSync } from './support/api.js';

export function fill(): string[] {
	const files: string[] = [];
	const found: string[] = [];
	files[0] = 'a';
	files[3] = 'b';
	files.forEach((file) => found.push(loadSync(file).name));
	const names = ['a', , 'b'] as string[];
	names.forEach((name) => found.push(loadSync(name).name));
	return found;
}
