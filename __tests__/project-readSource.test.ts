import { createHash } from 'node:crypto';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readSource } from '../src/project/readSource.ts';
import { createTree } from './support/tree.ts';

function read(content: string | Uint8Array) {
	return readSource(path.join(createTree({ 'a.ts': content }), 'a.ts'));
}

it('keeps every character, line endings and the byte order mark', () => {
	const text = '\uFEFFconst ä = "😀";\r\n\tb\r';
	const sha256 = createHash('sha256').update(text).digest('hex');
	expect(read(text)).toEqual({ text, sha256, bom: true });
	expect(read('a\n')).toMatchObject({ text: 'a\n', bom: false });
	expect(read('')).toMatchObject({ text: '', bom: false });
});

it('tells what is wrong with other encodings and missing files', () => {
	expect(read(Uint8Array.of(0x61, 0xe4, 0x62))).toEqual({
		problem: 'is not valid UTF-8',
		guess: 'a\uFFFDb',
	});
	expect(read(Buffer.from('\uFEFFa', 'utf16le'))).toEqual({
		problem: 'is UTF-16, not UTF-8',
		guess: 'a',
	});
	expect(readSource('/nowhere/at/all.ts')).toEqual({ problem: 'cannot be read (ENOENT)' });
});
