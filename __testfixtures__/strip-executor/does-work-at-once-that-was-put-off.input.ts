// warned: error-arrives
import { type Page, parse } from './support/api.js';

export async function immediate(text: string): Promise<Page> {
	return await new Promise((resolve) => setImmediate(() => resolve(parse(text))));
}

export async function tick(text: string): Promise<Page> {
	return new Promise((resolve) => {
		process.nextTick(() => {
			resolve(parse(text));
		});
	});
}

export function microtask(text: string): Promise<Page> {
	return new Promise((resolve) => queueMicrotask(() => resolve(parse(text))));
}

export function timeout(text: string): Promise<Page> {
	return new Promise((resolve, reject) => {
		setTimeout(() => {
			try {
				resolve(parse(text));
			} catch (error) {
				reject(error);
			}
		}, 0);
	});
}

export function short(text: string): Promise<Page> {
	return new Promise((resolve) => setTimeout(() => resolve(parse(text))));
}

export function later(text: string): Promise<Page> {
	return Promise.resolve().then(() => parse(text));
}
