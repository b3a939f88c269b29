// warned: left-unused
import { log, parse } from './support/api.js';
import { makePool, runInExecutor } from './support/threads.js';

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
const plain = makePool(2);

export async function read(text) {
	const page = await runInExecutor(started, parse, text);
	const next = await runInExecutor(limited, parse, page.title);
	return await runInExecutor(plain, parse, next.title);
}

export async function readNext(text) {
	const pool = { size: ++made };
	return await runInExecutor(pool, parse, text);
}

export async function readAgain(text) { const pool = { size: 1 }; return await runInExecutor(pool, parse, text); }
