// refused: executor-shape
import * as workerpool from 'workerpool';

const pool = workerpool.pool();

export async function sum(): Promise<number> {
	return await pool.exec('add', [1, 2]);
}

export const words = /\w+/.exec('one two');
