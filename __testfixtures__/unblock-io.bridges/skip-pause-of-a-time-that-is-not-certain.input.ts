// refused: no-async-form
const pause = new Int32Array(new SharedArrayBuffer(4));
const month = 31 * 24 * 60 * 60 * 1000;

export async function pauseFor(ms?: number): Promise<void> {
	Atomics.wait(pause, 0, 0, ms);
	Atomics.wait(pause, 0, 0);
	Atomics.wait(pause, 0, 0, Infinity);
	Atomics.wait(pause, 0, 0, month);
	Atomics.wait(pause, 0, 0, ms === undefined ? Number.POSITIVE_INFINITY : ms);
}

export async function pauseLong(ms = Number.NaN): Promise<void> {
	Atomics.wait(pause, 0, 0, ms);
}
