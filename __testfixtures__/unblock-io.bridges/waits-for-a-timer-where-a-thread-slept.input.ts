const pause = new Int32Array(new SharedArrayBuffer(4));

/** Waits a while. */
export function sleepSync(ms: number): void {
	Atomics.wait(pause, 0, 0, ms);
}

export async function retry(task: () => boolean): Promise<boolean> {
	for (let i = 0; i < 3; i++) {
		if (task()) return true;
		sleepSync(2 ** i);
		Atomics.wait(pause, 0, 0, 1);
	}
	return false;
}
