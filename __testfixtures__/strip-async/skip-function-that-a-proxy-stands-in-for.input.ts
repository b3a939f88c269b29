// refused: promise-required
class Clock {
	async minute(): Promise<number> {
		return 1;
	}
}

class Service {
	constructor(private readonly clock: Clock) {}

	async run(): Promise<string> {
		const minute = await this.clock.minute();
		return `at ${minute}`;
	}
}

const late = { get: () => async () => 2 };

export async function test(): Promise<string[]> {
	const real = await new Service(new Clock()).run();
	const tested = await new Service(new Proxy({}, late) as Clock).run();
	return [real, tested];
}
