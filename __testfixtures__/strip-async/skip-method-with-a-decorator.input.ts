// refused: promise-required
function retried(_: object, __: string, descriptor: PropertyDescriptor): void {
	const run = descriptor.value;
	descriptor.value = function (...args: unknown[]) {
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
