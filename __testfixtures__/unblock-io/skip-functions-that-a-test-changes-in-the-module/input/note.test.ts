// refused: mocked-by-name
import fs from 'node:fs';
import { expect, it } from 'vitest';
import { load } from './note.js';

const fakes = { readFileSync: () => 'text' };

it('loads', async () => {
	Object.assign(fs, fakes);
	expect(await load('note')).toBe('text');
});
