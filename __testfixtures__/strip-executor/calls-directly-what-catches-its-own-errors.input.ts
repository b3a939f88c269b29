import * as workerpool from 'workerpool';

const pool = workerpool.pool();

function count(text: string): number {
	try {
		return Number(JSON.parse(text));
	} catch {
		return 0;
	}
}

export function parse(text: string): number {
	return JSON.parse(text).length;
}

function format(value: number): string {
	return value.toFixed(2);
}

export async function compute(text: string): Promise<unknown[]> {
	const counted = await pool.exec(count, [text]);
	const formatted = await pool.exec(format, [text.length]);
	return [counted, formatted];
}
