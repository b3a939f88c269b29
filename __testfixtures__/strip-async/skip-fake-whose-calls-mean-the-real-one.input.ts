// refused: promise-required
class Clock {
	async now(): Promise<number> {
		await new Promise((resolve) => setTimeout(resolve, 1));
		return 1;
	}
}

class Service {
	constructor(private readonly clock: Clock) {}

	async run(): Promise<string> {
		const now = await this.clock.now();
		return `at ${now}`;
	}
}

const fake = { now: async () => 2 };

export async function test(): Promise<string[]> {
	const real = await new Service(new Clock()).run();
	const tested = await new Service(fake as unknown as Clock).run();
	return [real, tested];
}
