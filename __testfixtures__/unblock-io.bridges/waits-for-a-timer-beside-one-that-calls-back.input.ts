import { EventEmitter } from 'node:events';

const short = 5;

export function ring(bell: EventEmitter): void {
	setTimeout(() => bell.emit('ring'), 10);
	Atomics.wait(
		// Nobody else has it.
		new Int32Array(new SharedArrayBuffer(4)),
		0,
		0,
		short * 2,
	);
}

export const sleep = (ms = 100): void =>
	void globalThis.Atomics.wait(new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)), 0, 0, (ms));
