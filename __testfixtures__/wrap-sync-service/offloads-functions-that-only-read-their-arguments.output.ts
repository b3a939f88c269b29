import * as digests from './support/digest.js';
import { offload } from 'asyncshift-runtime/offload';

declare global {
	var limit: number;
}

export async function weigh(pages: readonly { readonly words: readonly string[] }[]): Promise<number[]> {
	return await offload(import.meta.url, _weighSync)(pages);
}

export function _weighSync(pages: readonly { readonly words: readonly string[] }[]): number[] {
	return pages.map(lengthOf);
}

export async function invert(ranks: ReadonlyMap<string, number>): Promise<Map<number, string>> {
	return await offload(import.meta.url, _invertSync)(ranks);
}

export function _invertSync(ranks: ReadonlyMap<string, number>): Map<number, string> {
	return new Map([...ranks].map(([name, rank]) => [rank, name]));
}

export async function brighten(pixels: Uint8Array): Promise<Uint8Array> {
	return await offload(import.meta.url, _brightenSync)(pixels);
}

export function _brightenSync(pixels: Uint8Array): Uint8Array {
	const result = new Uint8Array(pixels.length);
	for (const [index, pixel] of pixels.entries()) result[index] = Math.min(255, pixel * 2);
	return result;
}

export async function seal(lines: readonly string[]): Promise<string> {
	return await offload(import.meta.url, _sealSync)(lines);
}

export function _sealSync(lines: readonly string[]): string {
	if (lines.length === 0) throw Object.assign(new Error('empty'), { code: 'EMPTY' });
	return digests.digest(lines, 10);
}

function lengthOf({ words }: { readonly words: readonly string[] }): number {
	return words.join(' ').length;
}
