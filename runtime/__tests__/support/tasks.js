// What the tests run in threads. Plain JavaScript, since threads have no test runner around them.
import { threadId } from 'node:worker_threads';

export const whereItRuns = () => threadId;

/** @param {number} one @param {number} other */
export function add(one, other) {
	return one + other;
}

/** Succeeds when somebody else runs meanwhile. @param {Int32Array} signal */
export function waitFor(signal) {
	Atomics.add(signal, 1, 1);
	Atomics.notify(signal, 1);
	return Atomics.wait(signal, 0, 0, 20_000);
}

export class ValidationError extends TypeError {
	/** @param {string} message @param {string} field */
	constructor(message, field) {
		super(message, { cause: new RangeError('too small') });
		this.name = 'ValidationError';
		this.field = field;
	}
}

export function failToValidate() {
	throw new ValidationError('no name', 'name');
}

export function failWithText() {
	throw 'just text';
}

export async function failTogether() {
	await Promise.any([Promise.reject(new URIError('one')), Promise.reject(new Error('two'))]);
}

/** @param {{ file: Buffer }} upload */
export function readUpload({ file }) {
	return { text: file.toString('utf8'), parts: new Map([['start', file.subarray(0, 2)]]) };
}

/** @param {ArrayBuffer} buffer */
export function lengthOf(buffer) {
	return buffer.byteLength;
}

/** @param {number} length */
export function zeros(length) {
	return new Uint8Array(length);
}

export class Money {
	/** @param {number} amount */
	constructor(amount) {
		this.amount = amount;
	}

	/** @param {number} amount */
	static of(amount) {
		return { rows: [new Money(amount)] };
	}

	/** @param {number} amount */
	double(amount) {
		return amount * 2;
	}
}

const inside = () => 'inside';

export { inside as outside };
export default () => 'by default';

export function failAborted() {
	throw new DOMException('enough', 'AbortError');
}

export function failInCircles() {
	const outer = new Error('outer');
	outer.cause = new Error('inner', { cause: outer });
	throw outer;
}
