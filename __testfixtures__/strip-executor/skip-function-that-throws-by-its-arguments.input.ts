// refused: error-path
import * as workerpool from 'workerpool';

const pool = workerpool.pool();

function hostOf(address: string): string {
	return new URL(address).host;
}

function highest(values: number[]): number {
	return values.reduce((one, other) => Math.max(one, other));
}

function inLocale(value: number, digits: number): string {
	return value.toLocaleString('en', { maximumFractionDigits: digits });
}

function zeros(count: number): number {
	return Buffer.alloc(count).length;
}

export async function compute(text: string): Promise<unknown[]> {
	const host = await pool.exec(hostOf, [text]);
	const high = await pool.exec(highest, [[text.length]]);
	const local = await pool.exec(inLocale, [text.length, text.length]);
	const filled = await pool.exec(zeros, [text.length]);
	return [host, high, local, filled];
}
