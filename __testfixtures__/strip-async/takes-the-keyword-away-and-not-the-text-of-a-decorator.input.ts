function named(name: string) {
	return (_: unknown, context: ClassMethodDecoratorContext): void => {
		console.log(name, context.name);
	};
}

class Prices {
	@named('async work')
	async load(): Promise<number> {
		return 1;
	}
}

export async function show(): Promise<void> {
	console.log(await new Prices().load());
}
