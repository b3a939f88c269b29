// warned: left-unused
import { log, parse } from './support/api.js';

let made = 0;

function start(size) {
	log(`${size} threads`);
	return { size };
}

function limit(size) {
	if (size > 8) throw new RangeError('too many threads');
	return { size };
}

const started = start(2);
const limited = limit(4);

export async function read(text) {
	const page = parse(text);
	const next = parse(page.title);
	return parse(next.title);
}

export async function readNext(text) {
	const pool = { size: ++made };
	return parse(text);
}

export async function readAgain(text) { return parse(text); }
