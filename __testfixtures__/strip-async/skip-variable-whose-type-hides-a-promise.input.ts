// refused: may-return-promise
async function nameOf(answer: any): Promise<string> {
	const name: string = answer.name;
	return name;
}

export async function greet(answer: unknown): Promise<string> {
	return `hello ${await nameOf(answer)}`;
}

interface Row {
	readonly id: number;
}

class Query {
	constructor(readonly id: number) {}

	then<Result>(settle: (row: Row) => Result): Promise<Result> {
		return Promise.resolve({ id: this.id }).then(settle);
	}
}

async function find(id: number): Promise<Row> {
	const row: Row = new Query(id) as unknown as Row;
	return row;
}

async function findCast(id: number): Promise<Row> {
	const row = new Query(id) as unknown as Row;
	return row;
}

async function toRow(content: unknown): Promise<Row> {
	return find((await findCast(Number(content))).id);
}

export async function main(content: unknown): Promise<void> {
	console.log((await toRow(content)).id);
}
