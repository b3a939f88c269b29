// refused: no-async-form
export async function pause(flag: Int32Array): Promise<string> {
	return Atomics.wait(flag, 0, 0, 5);
}

export async function pauseBriefly(flag: Int32Array): Promise<void> {
	Atomics.wait(flag, 0, 0, 1);
}
