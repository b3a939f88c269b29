function sumOf(values: number[]): number {
	return values.reduce((one, other) => one + other, 0);
}

function inEnglish(value: number): string {
	return value.toLocaleString('en', { maximumFractionDigits: 2 });
}

function order(one: string, other: string): number {
	return one.localeCompare(other);
}

export async function compute(text: string): Promise<unknown[]> {
	const total = sumOf([text.length]);
	const ordered = order(text, 'a');
	return [total, ordered, inEnglish(text.length)];
}
