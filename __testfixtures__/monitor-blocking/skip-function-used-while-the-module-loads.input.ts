// refused: hoisted
const helper = { run: () => work() };
export const started = helper.run();

export async function work(): Promise<number> {
	return 1;
}
