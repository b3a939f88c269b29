import { countWords } from './support/words.worker.js';

export async function count(text: string): Promise<number> {
	return countWords(text);
}

export async function close(): Promise<void> {
	console.log('closed');
}

export async function countOnce(text: string): Promise<number> {
	const words = countWords(text);
	return words;
}
