// refused: not-offloadable
interface Row {
	readonly tags: string[];
}

const rates = [1, 2];

export function lastRows(rows: readonly Row[]): Row[] {
	let last: Row | undefined;
	const found = rows.map((row) => (last = row));
	return last === undefined ? [] : found;
}

export function fullest(rows: readonly Row[]): Row | undefined {
	return rows.reduce<Row | undefined>(
		(found, row) => (found !== undefined && found.tags.length > row.tags.length ? found : row),
		undefined,
	);
}

export function marked(rows: readonly Row[]): number {
	const found = rows.reduce<Row | undefined>((before, row) => {
		before?.tags.push('seen');
		return row;
	}, undefined);
	return found === undefined ? 0 : 1;
}

export function viewOf(memory: ArrayBuffer): Buffer {
	return Buffer.from(memory);
}

export function rated(numbers: readonly number[]): number[] {
	return numbers.map((number) => number * (rates[0] ?? 1));
}

export function setRate(rate: number): void {
	rates[0] = rate;
}
