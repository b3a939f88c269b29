// refused: executor-shape, error-path
import * as workerpool from 'workerpool';

const pool = workerpool.pool();
const other = workerpool.pool({ workerType: 'process' });
const factor = 3;

function scale(a: number): number {
	return a * (typeof factor === 'undefined' ? 1 : factor);
}

function append(list: number[]): number[] {
	list.push(1);
	return list;
}

function root(a: number): number {
	if (a < 0) throw new RangeError('negative');
	return Math.sqrt(a);
}

function add(a: number, b: number): number {
	return a + b;
}

export async function compute(list: number[]): Promise<unknown[]> {
	const scaled = await pool.exec(scale, [2]);
	const longer = await pool.exec(append, [list]);
	const rooted = await pool.exec(root, [4]);
	const local = await pool.exec(() => factor * 2, []);
	const sum = await other.exec(add, [1, 2]);
	return [scaled, longer, rooted, local, sum];
}

export async function inAny(some: ReturnType<typeof workerpool.pool>): Promise<number> {
	return await some.exec(add, [1, 2]);
}
