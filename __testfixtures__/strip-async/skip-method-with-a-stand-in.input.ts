// refused: promise-required
// A test library: it answers with whatever it is told to.
declare function fn(): any;

interface Store {
	find(id: string): Promise<string>;
}

class MemoryStore implements Store {
	async find(id: string): Promise<string> {
		return id;
	}
}

class Clock {
	async now(): Promise<number> {
		return 1;
	}
}

class Users {
	async count(): Promise<number> {
		return 1;
	}
}

class Mail {
	async send(): Promise<boolean> {
		return true;
	}
}

class StuckMail extends Mail {
	override send = fn().mockResolvedValue(false);
}

class Service {
	constructor(
		private readonly store: Store,
		private readonly clock: Clock,
		private readonly users: Users,
		private readonly mail: Mail,
	) {}

	async run(): Promise<string> {
		const name = await this.store.find('a');
		const now = await this.clock.now();
		const count = await this.users.count();
		const sent = await this.mail.send();
		return `${name} ${now} ${count} ${sent}`;
	}
}

export async function testService(): Promise<string[]> {
	const real = new Service(new MemoryStore(), new Clock(), new Users(), new Mail());
	const find = fn().mockResolvedValue('b');
	const clock = { now: async () => 2 };
	const users = { count: fn().mockResolvedValue(2) };
	const tested = new Service(
		{ find },
		clock as unknown as Clock,
		users as unknown as Users,
		new StuckMail(),
	);
	return [await real.run(), await tested.run()];
}
