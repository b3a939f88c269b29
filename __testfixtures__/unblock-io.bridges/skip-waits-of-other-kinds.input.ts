// untouched: the first does not wait, the second is the repository's own
export async function wake(flag: Int32Array): Promise<number> {
	return Atomics.notify(flag, 0);
}

export async function pause(): Promise<number> {
	const Atomics = { wait: (times: number) => times };
	return Atomics.wait(5);
}
