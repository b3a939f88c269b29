import * as workerpool from 'workerpool';

const pool = workerpool.pool();

function add(a: number, b: number): number {
	return a + b;
}

export async function sum(): Promise<number> {
	return (await pool.exec(add, [1, 2])) + (await pool.exec(add, [3, 4]));
}
