// refused: unwrappable
import { memoize } from './support/memoize.js';
import { digest } from './support/digest.js';

export const digestOf = memoize(digest);

export const lengthOf = memoize(function self(text: string): number {
	return text === '' ? 0 : 1 + self(text.slice(1));
});
