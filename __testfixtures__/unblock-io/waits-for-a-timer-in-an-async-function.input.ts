// refused: outside-async
export async function poll(): Promise<void> {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
}

export function pause(): void {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
}
