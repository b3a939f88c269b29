interface Item {
	readonly value: number;
	readonly parts: readonly Item[];
}

async function visit(item: Item): Promise<number> {
	return item.value * 2;
}

async function count(item: Item): Promise<number> {
	let sum = 0;
	for (const part of item.parts) sum += await count(part);
	return sum + (await visit(item));
}

export async function main(): Promise<void> {
	const leaf: Item = { value: 1, parts: [] };
	console.log(await count({ value: 2, parts: [leaf, leaf] }));
}
main().catch(console.error);
