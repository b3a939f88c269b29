// refused: not-offloadable
import { AssertionError } from 'node:assert';

export function fitted(text: string): string {
	if (text.length > 100) throw new AssertionError({ message: text });
	return text.padEnd(100);
}
