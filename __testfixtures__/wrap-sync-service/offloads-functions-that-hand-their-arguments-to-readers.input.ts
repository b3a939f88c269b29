import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

interface Row {
	readonly key: string;
	readonly tags: readonly string[];
}

enum Level {
	Low,
	High,
}

const weights = [3, 1, 4];

export function digestOf(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}

export function packed(bytes: Buffer): Buffer {
	return gzipSync(bytes);
}

export function joined(parts: readonly Buffer[]): Buffer {
	return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

export function hasKey(row: Record<string, string>, key: string): boolean {
	return Object.prototype.hasOwnProperty.call(row, key);
}

export function copiedRows(rows: readonly Row[]): Row[] {
	return rows.map(({ key, tags }) => ({ key, tags: [...tags] }));
}

export function tally(rows: readonly Row[]): Record<string, number> {
	return rows.reduce<Record<string, number>>((counts, { key, tags }) => {
		counts[key] = (counts[key] ?? 0) + tags.length;
		return counts;
	}, {});
}

export function wordsOf(text: string): string[] {
	return text.match(/\w+/g) ?? [];
}

export function weighed(numbers: readonly number[]): number {
	const level = numbers.length > 2 ? Level.High : Level.Low;
	return numbers.reduce((sum, number, index) => sum + number * (weights[index % 3] ?? 1), level);
}

export function placeOf(text: string, pattern: RegExp): number {
	return text.search(pattern) + text.split(pattern).length;
}
