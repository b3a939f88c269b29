import { readFile } from 'node:fs/promises';

/** How often a word stands in a file. */
export const count = async (path: string, word: any = ' ', limit: any) => {
	const text = await readFile(path, 'utf8');
	return Math.min(text.split(word).length - 1, Number(limit));
};
