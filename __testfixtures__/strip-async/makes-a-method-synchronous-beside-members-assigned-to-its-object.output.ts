interface Options {
	retries: number;
	onDone: () => Promise<void>;
}

class Api {
	retries = 0;

	constructor(over: Partial<Api>, options: Options) {
		Object.assign(this, over);
		Object.assign(this, options);
	}

	fetchUser(): string {
		return 'real';
	}
}

async function run(names: string[], i: number): Promise<void> {
	const api = new Api({ retries: 1 }, { retries: 2, onDone: () => Promise.resolve() });
	const named = Object.assign(api, { fetchTeam: () => Promise.resolve(1) });
	names[i] = api.fetchUser();
	console.log(names, await named.fetchTeam());
}

await run([], 0);

export {};
