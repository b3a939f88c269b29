// refused: deep-recursion
interface Item {
	readonly value: number;
	readonly next?: Item;
}

async function visit(item: Item): Promise<number> {
	return item.value * 2;
}

async function sumList(item: Item | undefined, sum = 0): Promise<number> {
	if (item === undefined) return sum;
	const value = await visit(item);
	return sumList(item.next, sum + value);
}

class Runner {
	done = 0;

	async step(): Promise<number> {
		return ++this.done;
	}

	async run(limit: number): Promise<number> {
		const done = await this.step();
		return done < limit ? await this.again(limit) : done;
	}

	async again(limit: number): Promise<number> {
		return this.run(limit);
	}
}

function half(count: number): number {
	return count / 2;
}

async function countDown(count: number): Promise<number> {
	const rest = (await half(count)) * 2 - 1;
	return rest > 0 ? await countDown(rest) : 0;
}

let first: Item | undefined;
for (let value = 0; value < 30_000; value++) first = { value, ...(first && { next: first }) };

export async function main(): Promise<void> {
	console.log(await sumList(first));
	console.log(await new Runner().run(30_000));
	console.log(await countDown(30_000));
}
main().catch(console.error);
