// refused: mocked-by-name
import workerpool from 'workerpool';

export const pool = workerpool.pool();

export async function sum(): Promise<number> {
	return await pool.exec(() => 1 + 2);
}
