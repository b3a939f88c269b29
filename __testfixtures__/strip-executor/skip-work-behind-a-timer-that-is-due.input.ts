// refused: timing-seen
let ready = false;

function count(n: number): number {
	return ready ? n : -n;
}

function later(n: number): Promise<number> {
	return new Promise((resolve) => setImmediate(() => resolve(count(n))));
}

export async function first(): Promise<number> {
	setImmediate(() => {
		ready = true;
	});
	return later(1);
}

function start(): void {
	setTimeout(() => {
		ready = true;
	}, 0);
}

export async function second(): Promise<number> {
	start();
	const value = await new Promise<number>((resolve) => setTimeout(() => resolve(count(2)), 0));
	return value + 1;
}

export async function third(): Promise<number> {
	process.nextTick(() => {
		ready = true;
	});
	return Promise.resolve().then(() => count(3));
}
