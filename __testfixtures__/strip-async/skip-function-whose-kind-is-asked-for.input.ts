// refused: escapes-as-value
const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;

async function load(): Promise<number> {
	return 1;
}

export async function show(): Promise<void> {
	console.log(load instanceof AsyncFunction, await load());
}
