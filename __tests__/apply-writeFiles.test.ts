import {
	chmodSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../src/apply/sha256.ts';
import { writeFiles } from '../src/apply/writeFiles.ts';
import { UserError } from '../src/errors.ts';

let base: string;
let root: string;

beforeEach(() => {
	base = mkdtempSync(path.join(tmpdir(), 'asyncshift-write-'));
	root = path.join(base, 'root');
	mkdirSync(root);
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

function create(name: string, content: string): void {
	mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
	writeFileSync(path.join(root, name), content);
}

const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
const change = (name: string, before: string, content: string) => ({
	path: name,
	sha256: sha256(before),
	content,
});

describe('writeFiles', () => {
	it('writes the content and keeps the mode', () => {
		create('bin/run.js', 'a\r\n');
		chmodSync(path.join(root, 'bin/run.js'), 0o755);
		writeFiles(root, [change('bin/run.js', 'a\r\n', '\uFEFFb\r\n')]);
		expect(read('bin/run.js')).toBe('\uFEFFb\r\n');
		expect(statSync(path.join(root, 'bin/run.js')).mode & 0o777).toBe(0o755);
		expect(readdirSync(path.join(root, 'bin'))).toEqual(['run.js']);
	});

	it('writes through a symbolic link to its target', () => {
		create('real.ts', 'a');
		symlinkSync('real.ts', path.join(root, 'link.ts'));
		writeFiles(root, [change('link.ts', 'a', 'b'), change('real.ts', 'a', 'b')]);
		expect(lstatSync(path.join(root, 'link.ts')).isSymbolicLink()).toBe(true);
		expect(read('real.ts')).toBe('b');
	});

	it('refuses different contents for one file', () => {
		create('real.ts', 'a');
		symlinkSync('real.ts', path.join(root, 'link.ts'));
		expect(() =>
			writeFiles(root, [change('link.ts', 'a', 'b'), change('real.ts', 'a', 'c')]),
		).toThrow('are the same file');
		expect(read('real.ts')).toBe('a');
	});

	it('names every changed or missing file and writes nothing', () => {
		create('a.ts', 'a');
		create('b.ts', 'changed');
		expect(() =>
			writeFiles(root, [
				change('a.ts', 'a', 'A'),
				change('b.ts', 'b', 'B'),
				change('gone.ts', 'c', 'C'),
			]),
		).toThrow(
			'2 files changed since the plan was made, nothing was written: b.ts, gone.ts (missing)',
		);
		expect(read('a.ts')).toBe('a');
	});

	it('restores the files already written when a write fails', () => {
		// The atomic write adds a suffix to the name, which makes this one too long for the file system.
		const long = `${'x'.repeat(250)}.ts`;
		create('a.ts', 'a');
		create(long, 'long');
		const attempt = () => writeFiles(root, [change('a.ts', 'a', 'A'), change(long, 'long', 'L')]);
		expect(attempt).toThrow(UserError);
		expect(attempt).toThrow(/cannot write x+\.ts .*all files have their old content again/);
		expect(read('a.ts')).toBe('a');
		expect(read(long)).toBe('long');
	});

	it.each([
		'../outside.ts',
		'/etc/hosts',
		'a/../../outside.ts',
		'./a.ts',
		'C:/outside.ts',
		'c:outside.ts',
		'..\\outside.ts',
		'a//b.ts',
		'',
		'.git/config',
		'.GIT/hooks/pre-commit',
		'node_modules/x/index.js',
		'a.ts\0',
	])('refuses the path %j', (name) => {
		writeFileSync(path.join(base, 'outside.ts'), 'a');
		expect(() => writeFiles(root, [change(name, 'a', 'b')])).toThrow(
			'not a source file inside the repository',
		);
		expect(readFileSync(path.join(base, 'outside.ts'), 'utf8')).toBe('a');
	});

	it('refuses symbolic links that leave the root', () => {
		writeFileSync(path.join(base, 'outside.ts'), 'a');
		symlinkSync('..', path.join(root, 'up'));
		symlinkSync('../outside.ts', path.join(root, 'link.ts'));
		for (const name of ['link.ts', 'up/outside.ts']) {
			expect(() => writeFiles(root, [change(name, 'a', 'b')])).toThrow(UserError);
		}
		expect(readFileSync(path.join(base, 'outside.ts'), 'utf8')).toBe('a');
	});
});
