import { digest } from './api.js';

const separator = ' ';
let runs = 0;

export function countWords(text: string): number {
	if (text === '') throw new RangeError('no words');
	return text.split(separator).length;
}

export default async function summarize({ text, length }: { text: string; length: number }): Promise<string> {
	return text.slice(0, length);
}

export function firstOf(words: string[]): string | undefined {
	return words.sort()[0];
}

export const counted = (text: string): string => {
	runs += 1;
	return `${text} ${runs}`;
};

export const digestWords = (text: string): string => text.split(separator).map(digest).join();
