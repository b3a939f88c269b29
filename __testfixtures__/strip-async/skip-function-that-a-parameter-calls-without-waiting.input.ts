// refused: timing-seen
const seen: number[] = [];

export async function inChunks(
	items: readonly number[],
	size: number,
	action: (item: number) => Promise<void>,
): Promise<void> {
	for (let i = 0; i < items.length; i += size)
		await Promise.all(items.slice(i, i + size).map((item) => action(item)));
}

async function format(item: number): Promise<string> {
	return `${item} of ${seen.length}`;
}

async function check(item: number): Promise<void> {
	const text = await format(item);
	console.log(text, seen.join());
}

export function checkAll(): Promise<void> {
	return inChunks([1, 2, 3, 4], 2, (item) => {
		seen.push(item);
		return check(item);
	});
}
