// refused: error-path
import * as workerpool from 'workerpool';

const pool = workerpool.pool();

function count(text: string): number {
	return JSON.parse(text).length;
}

function format(digits: number): string {
	return (1.5).toFixed(digits);
}

function decode(text: string): string {
	return inner(text);

	function inner(each: string): string {
		return decodeURIComponent(each);
	}
}

export async function compute(text: string): Promise<unknown[]> {
	const counted = await pool.exec(count, [text]);
	const formatted = await pool.exec(format, [text.length]);
	const decoded = await pool.exec(decode, [text]);
	return [counted, formatted, decoded];
}
