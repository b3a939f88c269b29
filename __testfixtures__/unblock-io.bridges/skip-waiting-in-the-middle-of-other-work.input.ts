// refused: no-async-form
import deasync from 'deasync';

export async function pause(): Promise<void> {
	deasync.sleep(5);
}
