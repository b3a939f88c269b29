// refused: describe-body
import { describe, expect, it } from 'vitest';
import { loadSync } from './support/api.js';

describe('names', () => {
	const name = loadSync('a');
	it('is short', () => {
		expect(name).toHaveLength(1);
	});
});
