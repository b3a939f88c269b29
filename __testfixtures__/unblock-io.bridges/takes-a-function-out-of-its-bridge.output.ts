const double = async (value: number) => {
	const { setTimeout } = await import('node:timers/promises');
	return setTimeout(1, value * 2);
};
const half = async (value: number) => value / 2;

export async function quadruple(value: number): Promise<number> {
	return await double(await double(await half(value) * 2));
}
