import * as workerpool from 'workerpool';

const pool = workerpool.pool();

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
	const total = await pool.exec(sumOf, [[text.length]]);
	const ordered = await pool.exec(order, [text, 'a']);
	return [total, ordered, await pool.exec(inEnglish, [text.length])];
}
