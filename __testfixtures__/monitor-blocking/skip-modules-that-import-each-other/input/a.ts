// refused: hoisted
import { ready } from './b.js';

export async function early(): Promise<boolean> {
	return ready instanceof Promise;
}
