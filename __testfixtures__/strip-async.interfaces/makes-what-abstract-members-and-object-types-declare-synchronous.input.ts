export interface Store {
	read(key: string): Promise<string | undefined>;
}

class MemoryStore implements Store {
	async read(key: string): Promise<string> {
		return key.trim();
	}
}

abstract class Shape {
	abstract area(): Promise<number>;
}

class Square extends Shape {
	async area(): Promise<number> {
		return 4;
	}
}

type Clock = {
	now(): Promise<string>;
	readonly zone: () => Promise<string>;
};

const clock: Clock = {
	async now() {
		return 'now';
	},
	zone: async () => 'UTC',
};

export async function main(store: Store, shape: Shape): Promise<void> {
	console.log(await store.read('key'));
	console.log(await shape.area());
	console.log(await clock.now());
	console.log(await clock.zone());
}
main(new MemoryStore(), new Square()).catch(console.error);
