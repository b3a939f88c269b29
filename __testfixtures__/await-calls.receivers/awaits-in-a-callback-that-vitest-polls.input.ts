import { expect, it } from 'vitest';
import { loadSync } from './support/api.js';

it('settles', async () => {
	await expect.poll(() => loadSync('a')).toBe('a');
});
