// refused: mocked-by-name
import fs from 'node:fs';
import { expect, it } from 'vitest';
import { open } from './book.js';

function replace(target: any, name: string): void {
	target[name] = () => 'text';
}

it('opens', async () => {
	replace(fs, 'readFileSync');
	expect(await open('note')).toBe('text');
});
