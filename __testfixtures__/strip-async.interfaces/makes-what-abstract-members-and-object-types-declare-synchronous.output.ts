export interface Store {
	read(key: string): string | undefined;
}

class MemoryStore implements Store {
	read(key: string): string {
		return key.trim();
	}
}

abstract class Shape {
	abstract area(): number;
}

class Square extends Shape {
	area(): number {
		return 4;
	}
}

type Clock = {
	now(): string;
	readonly zone: () => string;
};

const clock: Clock = {
	now() {
		return 'now';
	},
	zone: () => 'UTC',
};

export async function main(store: Store, shape: Shape): Promise<void> {
	console.log(store.read('key'));
	console.log(shape.area());
	console.log(clock.now());
	console.log(clock.zone());
}
main(new MemoryStore(), new Square()).catch(console.error);
