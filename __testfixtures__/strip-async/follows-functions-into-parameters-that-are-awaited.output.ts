const seen: number[] = [];

export async function inTurn(
	items: readonly number[],
	action: (item: number) => Promise<void>,
	done?: () => void,
): Promise<void> {
	for (const item of items) await action(item);
	if (done) done();
}

function format(item: number): string {
	return `${item} of ${seen.length}`;
}

async function check(item: number): Promise<void> {
	const text = format(item);
	console.log(text, seen.join());
}

export function checkAll(): Promise<void> {
	return inTurn([1, 2, 3, 4], (item) => {
		seen.push(item);
		return check(item);
	});
}
