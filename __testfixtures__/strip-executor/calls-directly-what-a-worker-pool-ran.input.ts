import * as workerpool from 'workerpool';

const pool = workerpool.pool();

function add(a: number, b: number): number {
	return a + b;
}

export async function sum(): Promise<number> {
	return (await pool.exec(add, [1, 2])) + (await pool.exec(add, [3, 4]));
}

const own = workerpool.pool({ maxWorkers: 2 });

function fibonacci(n: number): number {
	return n < 2 ? n : fibonacci(n - 2) + fibonacci(n - 1);
}

export async function grow(n: number): Promise<number> {
	const grown = await own.exec(fibonacci, [n]);
	await own.terminate();
	return grown;
}

console.log(await grow(10));
