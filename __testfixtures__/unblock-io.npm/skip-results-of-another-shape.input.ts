// refused: no-async-form
import { sync } from 'cross-spawn';

export async function works(): Promise<boolean> {
	return sync('true').status === 0;
}
