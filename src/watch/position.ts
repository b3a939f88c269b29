/** What the thread that looks on sees of this one; see `watch`. */
export const slots = { steps: 0, asking: 1, limit: 2, textLength: 3, length: 4 } as const;
const textSize = 4096;

export const memory = new SharedArrayBuffer(slots.length * Int32Array.BYTES_PER_ELEMENT + textSize);
const state = new Int32Array(memory, 0, slots.length);
const text = new Uint8Array(memory, slots.length * Int32Array.BYTES_PER_ELEMENT);
const encoder = new TextEncoder();
let phase = '';
let file = '';

/** Work goes on: a phase begins. */
export function notePhase(name: string): void {
	phase = name;
	file = '';
	write();
	noteStep();
}

/** Work goes on: something was finished, and the next thing begins. */
export function noteStep(): void {
	Atomics.add(state, slots.steps, 1);
}

/** The file that is looked at now. Looking at the same few files again and again is no progress. */
export function noteFile(path: string): void {
	if (path === file) return;
	file = path;
	write();
}

/** Somebody else works, with a time limit of his own. */
export function noteAsking(isAsking: boolean): void {
	Atomics.store(state, slots.asking, isAsking ? 1 : 0);
	noteStep();
}

/** @param limit milliseconds without a step that are too many; 0: as many as it likes */
export function setLimit(limit: number): void {
	noteStep();
	Atomics.store(state, slots.limit, limit);
}

function write(): void {
	const { written } = encoder.encodeInto(file === '' ? phase : `${phase}, at ${file}`, text);
	Atomics.store(state, slots.textLength, written);
}
