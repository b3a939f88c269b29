// refused: promise-required
function retried<A extends unknown[], R>(
	run: (...args: A) => Promise<R>,
	_: ClassMethodDecoratorContext,
): (...args: A) => Promise<R> {
	return function (this: unknown, ...args: A) {
		return run.apply(this, args).catch(() => run.apply(this, args));
	};
}

export class Counter {
	#count = 0;
	@retried
	async next(): Promise<number> {
		return ++this.#count;
	}
}

export const twice = async (counter: Counter) => (await counter.next()) + (await counter.next());
