class Counter {
	#count = 0;
	#step = async (): Promise<number> => 1;

	async #add(): Promise<number> {
		this.#count += await this.#step();
		return this.#count;
	}

	async next(): Promise<number> {
		return await this.#add();
	}
}

export async function count(counter: Counter | undefined): Promise<number> {
	const first = await new Counter().next();
	return first + ((await counter?.next()) ?? 0);
}

count(new Counter()).then(console.log);
