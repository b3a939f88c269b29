// refused: executor-shape
import type { EventEmitter } from 'node:events';
import { check, log, type Page, parse } from './support/api.js';

export async function show(text: string, emitter: EventEmitter): Promise<Page> {
	const page = await new Promise<Page>((resolve) => {
		resolve(parse(text));
		log('done');
	});
	await new Promise<void>((resolve) => {
		if (check(page)) return resolve(log('ready'));
		emitter.once('ready', resolve);
	});
	await new Promise<void>((resolve, reject) => {
		emitter.once('abort', reject);
		resolve(log(page.title));
	});
	return new Promise((resolve) => {
		if (check(page)) resolve(parse(page.title));
	});
}

export function last(text: string): Promise<Page> {
	return new Promise((resolve) => {
		try {
			resolve(parse(text));
		} finally {
			if (text === '') return;
		}
	});
}

export function choose(kind: string): Promise<string> {
	return new Promise((resolve) => {
		switch (kind) {
			case 'first':
				resolve(kind);
			default:
				resolve(parse(kind).title);
		}
	});
}

export function pick(kind: string): Promise<string> {
	return new Promise((resolve) => {
		switch (kind) {
			case 'first':
				if (kind.length > 1) break;
				resolve(kind);
				break;
			default:
				resolve('none');
		}
	});
}
