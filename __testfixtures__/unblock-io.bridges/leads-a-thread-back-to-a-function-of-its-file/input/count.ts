import { readFile } from 'node:fs/promises';
import { runAsWorker } from 'synckit';

/** How often a word stands in a file. */
runAsWorker(async (path: string, word = ' ', limit) => {
	const text = await readFile(path, 'utf8');
	return Math.min(text.split(word).length - 1, Number(limit));
});
