export default async function run<A extends unknown[], R>(
	fn: (...args: A) => R | Promise<R>,
	...args: A
): Promise<R> {
	await new Promise((resolve) => setTimeout(resolve, 1));
	return fn(...args);
}

export const later = async <R>(fn: () => R): Promise<R> => run(fn);

export const helpers = {
	async exec<A extends unknown[], R>(fn: (...args: A) => R, args: A, _options?: object): Promise<R> {
		return run(fn, ...args) as Promise<R>;
	},
};
