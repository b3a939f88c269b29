import { expect, it } from 'vitest';
import { load } from './support/api.js';

it('settles', async () => {
	await expect.poll(async () => await load('a')).toBe('a');
});
