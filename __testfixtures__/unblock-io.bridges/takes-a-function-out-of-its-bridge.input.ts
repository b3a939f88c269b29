import makeSynchronous from 'make-synchronous';

const double = makeSynchronous(async (value: number) => {
	const { setTimeout } = await import('node:timers/promises');
	return setTimeout(1, value * 2);
});
const half = makeSynchronous(async (value: number) => value / 2);

export function quadruple(value: number): number {
	return double(double(half(value) * 2));
}
