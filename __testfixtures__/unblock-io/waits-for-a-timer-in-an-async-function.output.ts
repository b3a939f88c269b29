// refused: outside-async
import { setTimeout } from 'node:timers/promises';
export async function poll(): Promise<void> {
	await setTimeout(50);
}

export function pause(): void {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
}
