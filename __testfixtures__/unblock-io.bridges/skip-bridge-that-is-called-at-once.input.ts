// refused: sync-bridge
import deasync from 'deasync';

export async function answer(): Promise<number> {
	return deasync((done: (error: Error | null, value: number) => void) => done(null, 42))();
}
