// refused: caller-blocked, sync-bridge
import makeSynchronous from 'make-synchronous/subprocess';

const double = makeSynchronous(async (value: number) => value * 2);

export async function quadruple(value: number): Promise<number> {
	return double(double(value));
}
