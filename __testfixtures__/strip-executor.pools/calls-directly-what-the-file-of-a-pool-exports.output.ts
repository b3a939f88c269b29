import summarize, { countWords } from './support/words.worker.js';

export async function describe(text: string): Promise<string> {
	const count = countWords(text);
	return `${count} in ${await summarize({ text, length: 10 })}`;
}

export async function count(text: string): Promise<number> {
	return countWords(text);
}
