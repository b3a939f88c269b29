// refused: promise-required
class Clock {
	async second(): Promise<number> {
		return 1;
	}
}

class Mail {
	async deliver(): Promise<number> {
		return 1;
	}
}

class Service {
	constructor(
		private readonly clock: Clock,
		private readonly mail: Mail,
	) {}

	async run(): Promise<string> {
		const second = await this.clock.second();
		const sent = await this.mail.deliver();
		return `${second} ${sent}`;
	}
}

class FakeClock {
	second(): Promise<number> {
		return new Promise((resolve) => setTimeout(resolve, 1, 2));
	}
}

const registry = new Map<string, any>();
registry.set('clock', new FakeClock());
const mail: any = {};
mail.deliver = async () => 2;

export async function test(): Promise<string[]> {
	const real = await new Service(new Clock(), new Mail()).run();
	const tested = await new Service(registry.get('clock'), mail).run();
	return [real, tested];
}
