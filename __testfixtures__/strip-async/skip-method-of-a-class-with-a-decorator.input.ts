// refused: promise-required
type Class = new (...args: any[]) => object;

function traced<Made extends Class>(made: Made, _: ClassDecoratorContext): void {
	for (const name of Object.getOwnPropertyNames(made.prototype)) {
		const method = made.prototype[name];
		if (name === 'constructor') continue;
		made.prototype[name] = function (...args: unknown[]) {
			return method.apply(this, args).then((result: unknown) => {
				console.log(name, result);
				return result;
			});
		};
	}
}

@traced
export class Prices {
	async load(): Promise<number> {
		return 1;
	}
}

export async function show(prices: Prices): Promise<void> {
	console.log(await prices.load());
}
