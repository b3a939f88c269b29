import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { indentBy, nextNumber } from './indents.js';

export interface Style {
	readonly indent: number;
	readonly mark: string;
}

export async function format(text: string, style: Style): Promise<string> {
	await setTimeout(1);
	if (text === '') throw new TypeError('no text');
	return indentBy(`${style.mark}${text.trim()}`, style.indent);
}

export const shout = async (text: string): Promise<string> => text.toUpperCase();

export function measure(text: string): number {
	return text.length;
}

export async function numbered(text: string): Promise<string> {
	return `${nextNumber()} ${text}`;
}

export async function configured(text: string): Promise<string> {
	return `${text}${process.env['END']}`;
}

export async function sorted(names: string[]): Promise<string> {
	return names.sort().join();
}

export class StyleError extends Error {}

export async function strict(text: string): Promise<string> {
	if (text === '') throw new StyleError('no text');
	return text;
}

export class Page {
	constructor(readonly title: string) {}

	print(): string {
		return this.title;
	}
}

export async function pageOf(title: string): Promise<Page> {
	return new Page(title);
}

export async function bytesOf(path: string) {
	return readFile(path);
}

export async function parse(text: string) {
	return JSON.parse(text);
}

export async function counted(text: string): Promise<number> {
	const { nextNumber: next } = await import('./indents.js');
	return next() + text.length;
}
