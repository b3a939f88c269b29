// refused: mocked-by-name
import fs from 'node:fs';
import { expect, it } from 'vitest';
import { load } from './page.js';

it('loads', async () => {
	fs.existsSync = () => true;
	(fs as any).readFileSync = () => 'text';
	expect(await load('page')).toBe('text true');
});
