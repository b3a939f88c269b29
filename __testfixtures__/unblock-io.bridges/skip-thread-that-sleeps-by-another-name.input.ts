// refused: no-async-form
const { wait } = Atomics;
const { wait: halt } = globalThis.Atomics;
const sleep = Atomics.wait;

export async function pause(flag: Int32Array): Promise<string> {
	return wait(flag, 0, 0, 5);
}

export async function pauseBriefly(flag: Int32Array): Promise<void> {
	halt(flag, 0, 0, 1);
	sleep(flag, 0, 0, 1);
	Atomics['wait'](flag, 0, 0, 1);
}
