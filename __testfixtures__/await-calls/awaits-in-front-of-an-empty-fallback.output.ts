import { load } from './support/api.js';

export async function letters(ids: string[]): Promise<(string | undefined)[]> {
	const results: (string | undefined)[] = [];
	for (const id of ids) {
		const [, letter] = /^(.)/.exec((await load(id)).name) ?? [];
		results.push(letter);
	}
	return results;
}
