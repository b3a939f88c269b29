import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { offload } from 'asyncshift-runtime/offload';

interface Row {
	readonly key: string;
	readonly tags: readonly string[];
}

enum Level {
	Low,
	High,
}

const weights = [3, 1, 4];

export async function digestOf(bytes: Uint8Array): Promise<string> {
	return await offload(import.meta.url, _digestOfSync)(bytes);
}

export function _digestOfSync(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}

export async function packed(bytes: Buffer): Promise<Buffer> {
	return await offload(import.meta.url, _packedSync)(bytes);
}

export function _packedSync(bytes: Buffer): Buffer {
	return gzipSync(bytes);
}

export async function joined(parts: readonly Buffer[]): Promise<Buffer> {
	return await offload(import.meta.url, _joinedSync)(parts);
}

export function _joinedSync(parts: readonly Buffer[]): Buffer {
	return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

export async function hasKey(row: Record<string, string>, key: string): Promise<boolean> {
	return await offload(import.meta.url, _hasKeySync)(row, key);
}

export function _hasKeySync(row: Record<string, string>, key: string): boolean {
	return Object.prototype.hasOwnProperty.call(row, key);
}

export async function copiedRows(rows: readonly Row[]): Promise<Row[]> {
	return await offload(import.meta.url, _copiedRowsSync)(rows);
}

export function _copiedRowsSync(rows: readonly Row[]): Row[] {
	return rows.map(({ key, tags }) => ({ key, tags: [...tags] }));
}

export async function tally(rows: readonly Row[]): Promise<Record<string, number>> {
	return await offload(import.meta.url, _tallySync)(rows);
}

export function _tallySync(rows: readonly Row[]): Record<string, number> {
	return rows.reduce<Record<string, number>>((counts, { key, tags }) => {
		counts[key] = (counts[key] ?? 0) + tags.length;
		return counts;
	}, {});
}

export async function wordsOf(text: string): Promise<string[]> {
	return await offload(import.meta.url, _wordsOfSync)(text);
}

export function _wordsOfSync(text: string): string[] {
	return text.match(/\w+/g) ?? [];
}

export async function weighed(numbers: readonly number[]): Promise<number> {
	return await offload(import.meta.url, _weighedSync)(numbers);
}

export function _weighedSync(numbers: readonly number[]): number {
	const level = numbers.length > 2 ? Level.High : Level.Low;
	return numbers.reduce((sum, number, index) => sum + number * (weights[index % 3] ?? 1), level);
}

export async function placeOf(text: string, pattern: RegExp): Promise<number> {
	return await offload(import.meta.url, _placeOfSync)(text, pattern);
}

export function _placeOfSync(text: string, pattern: RegExp): number {
	return text.search(pattern) + text.split(pattern).length;
}
