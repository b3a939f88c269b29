// warned: error-arrives
import { type Page, parse } from './support/api.js';

export async function immediate(text: string): Promise<Page> {
	return parse(text);
}

export async function tick(text: string): Promise<Page> {
	return parse(text);
}

export async function microtask(text: string): Promise<Page> {
	return parse(text);
}

export async function timeout(text: string): Promise<Page> {
	return parse(text);
}

export async function short(text: string): Promise<Page> {
	return parse(text);
}

export async function later(text: string): Promise<Page> {
	return parse(text);
}
