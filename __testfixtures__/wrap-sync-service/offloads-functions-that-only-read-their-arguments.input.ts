import * as digests from './support/digest.js';

declare global {
	var limit: number;
}

export function weigh(pages: readonly { readonly words: readonly string[] }[]): number[] {
	return pages.map(lengthOf);
}

export function invert(ranks: ReadonlyMap<string, number>): Map<number, string> {
	return new Map([...ranks].map(([name, rank]) => [rank, name]));
}

export function brighten(pixels: Uint8Array): Uint8Array {
	const result = new Uint8Array(pixels.length);
	for (const [index, pixel] of pixels.entries()) result[index] = Math.min(255, pixel * 2);
	return result;
}

export function seal(lines: readonly string[]): string {
	if (lines.length === 0) throw Object.assign(new Error('empty'), { code: 'EMPTY' });
	return digests.digest(lines, 10);
}

function lengthOf({ words }: { readonly words: readonly string[] }): number {
	return words.join(' ').length;
}
