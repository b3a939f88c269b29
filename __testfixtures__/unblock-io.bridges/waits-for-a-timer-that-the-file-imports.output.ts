// refused: no-async-form
import { setTimeout as delay } from 'timers/promises';

const pause = new Int32Array(new SharedArrayBuffer(4));

export async function twice(ms: number): Promise<string> {
	await delay(ms);
	await delay(ms);
	return Atomics.wait(pause, 0, 0, ms);
}
