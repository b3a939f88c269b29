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

const check = (item: number) => {
	return new Promise<void>((resolve) =>
		setImmediate(() => {
			console.log(item, seen.join());
			resolve();
		}),
	);
};

export function checkAll(): Promise<void> {
	return inChunks([1, 2, 3, 4], 2, (item) => {
		seen.push(item);
		return check(item);
	});
}
