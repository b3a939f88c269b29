interface Item {
	readonly value: number;
	readonly parts: readonly Item[];
}

function visit(item: Item): number {
	return item.value * 2;
}

function count(item: Item): number {
	let sum = 0;
	for (const part of item.parts) sum += count(part);
	return sum + visit(item);
}

export async function main(): Promise<void> {
	const leaf: Item = { value: 1, parts: [] };
	console.log(count({ value: 2, parts: [leaf, leaf] }));
}
main().catch(console.error);
