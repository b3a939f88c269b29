// refused: promise-required
class Clock {
	async hour(): Promise<number> {
		return 1;
	}
}

class Service {
	constructor(private readonly clock: Clock) {}

	async run(): Promise<string> {
		const hour = await this.clock.hour();
		return `at ${hour}`;
	}
}

class FakeClock {
	hour(): Promise<number> {
		return new Promise((resolve) => setTimeout(resolve, 1, 2));
	}
}

function makeFake(): unknown {
	return new FakeClock();
}

export async function test(): Promise<string[]> {
	const real = await new Service(new Clock()).run();
	const tested = await new Service(makeFake() as Clock).run();
	return [real, tested];
}
