// refused: no-async-form
const handed = new Int32Array(new SharedArrayBuffer(4));
const counted = new Int32Array(new SharedArrayBuffer(4));
const buffer = new SharedArrayBuffer(4);
const viewed = new Int32Array(buffer);
export const open = new Int32Array(new SharedArrayBuffer(4));
let changed = new Int32Array(new SharedArrayBuffer(4));

export async function pause(wake: (flag: Int32Array) => void): Promise<void> {
	wake(handed);
	Atomics.add(counted, 0, 1);
	wake(new Int32Array(buffer));
	Atomics.wait(handed, 0, 0, 5);
	Atomics.wait(counted, 0, 0, 5);
	Atomics.wait(viewed, 0, 0, 5);
	Atomics.wait(open, 0, 0, 5);
	Atomics.wait(changed, 0, 0, 5);
	Atomics.wait(new Int32Array(4), 0, 0, 5);
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 1, 5);
	changed = new Int32Array(new SharedArrayBuffer(8));
}
