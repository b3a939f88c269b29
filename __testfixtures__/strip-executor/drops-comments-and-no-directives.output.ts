import { check, log, parse } from './support/api.js';

export async function show(text: string): Promise<void> {
	log(text);
	const page = parse(text);
	/** @type {boolean} as the thread says */
	const isGood = check(page);
	console.log(isGood);
}

export async function size(text: string): Promise<number> {
	const { title } = parse(text);
	// eslint-disable-next-line no-console -- the thread has no other way
	console.log(title);
	return title.length;
}
