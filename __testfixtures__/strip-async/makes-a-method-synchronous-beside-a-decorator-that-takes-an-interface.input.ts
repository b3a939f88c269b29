interface Bells {
	ringBells(): Promise<number>;
}

class Tower {
	async ringBells(): Promise<number> {
		return 1;
	}
}

const tower = new Tower();

function announced(bells?: Bells): any {
	return (target: any, key: string, descriptor: PropertyDescriptor): any => {
		console.log(bells?.ringBells.name, key);
		return descriptor;
	};
}

class Square {
	@announced()
	open(): void {}
}

export async function show(): Promise<void> {
	const anything: unknown = tower;
	console.log(await tower.ringBells(), anything === undefined);
	new Square().open();
}
