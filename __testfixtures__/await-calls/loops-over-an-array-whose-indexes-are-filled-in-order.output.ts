import { load } from './support/api.js';

export async function fill(): Promise<string[]> {
	const files: string[] = ['a'];
	const found: string[] = [];
	files[0] = 'b';
	files[1] = 'c';
	for (const file of files) found.push((await load(file)).name);
	return found;
}
