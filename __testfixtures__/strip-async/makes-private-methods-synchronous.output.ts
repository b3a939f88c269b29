class Counter {
	#count = 0;
	#step = (): number => 1;

	#add(): number {
		this.#count += this.#step();
		return this.#count;
	}

	next(): number {
		return this.#add();
	}
}

export async function count(counter: Counter | undefined): Promise<number> {
	const first = new Counter().next();
	return first + (counter?.next() ?? 0);
}

count(new Counter()).then(console.log);
