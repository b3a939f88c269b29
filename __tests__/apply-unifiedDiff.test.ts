import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { colourDiff } from '../src/apply/colourDiff.ts';
import { type FileChange, unifiedDiff } from '../src/apply/unifiedDiff.ts';

let root: string;

beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), 'asyncshift-diff-'));
	execFileSync('git', ['init', '--quiet', root]);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Applies the diff of the changes with git, as a reader of `--diff` would, and compares bytes. */
function expectGitToApply(changes: readonly FileChange[]): void {
	for (const change of changes) {
		if (change.before === undefined) continue;
		mkdirSync(path.dirname(path.join(root, change.path)), { recursive: true });
		writeFileSync(path.join(root, change.path), change.before);
	}
	const input = changes.map(unifiedDiff).join('');
	for (const flags of [['--check'], []]) {
		execFileSync('git', ['apply', ...flags, '-'], { cwd: root, input, stdio: 'pipe' });
	}
	for (const change of changes) {
		const file = path.join(root, change.path);
		if (change.after === undefined) expect(existsSync(file)).toBe(false);
		else expect(readFileSync(file).equals(Buffer.from(change.after))).toBe(true);
	}
}

/** A small seeded generator, so that a failure can be repeated. */
function createRandom(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

const names = [
	'plain.ts',
	'with space.ts',
	'dir with space/a b c.ts',
	'dir/quote"quote.ts',
	'ünïcödé/日本語.tsx',
	'ünï "both" .ts',
	"apostrophe's.js",
	'tab\there.ts',
	'-dash.js',
	'a/b/c.ts',
];
const lines = [
	'',
	'const a = load();',
	'\tawait b();',
	'- minus',
	'+ plus',
	'@@ at',
	'é 日本',
	'\\ x',
];
const lineEndings = ['\n', '\r\n', 'mixed'];

function createChange(name: string, random: (below: number) => number): FileChange {
	const ending = lineEndings[random(lineEndings.length)]!;
	const bom = random(4) === 0 ? '\uFEFF' : '';
	const finalEnding = random(3) > 0;
	const before = Array.from({ length: random(40) }, () => lines[random(lines.length)]!);
	const after = before.flatMap((line) => {
		const dice = random(12);
		if (dice === 0) return [];
		if (dice === 1) return [`await ${line}`];
		if (dice === 2) return [line, lines[random(lines.length)]!];
		return [line];
	});
	const mixed = (index: number) => (index % 3 === 0 ? '\r\n' : '\n');
	const join = (all: readonly string[]) =>
		bom +
		all
			.map((line, index) => {
				const last = index === all.length - 1 && !finalEnding;
				return line + (last ? '' : ending === 'mixed' ? mixed(index) : ending);
			})
			.join('');
	return { path: name, before: join(before), after: join(after) };
}

it('creates files', () => {
	expectGitToApply([{ path: 'src/new file.ts', before: undefined, after: 'one\ntwo\n' }]);
});

it('deletes files', () => {
	expectGitToApply([{ path: 'src/old file.ts', before: 'one\ntwo\n', after: undefined }]);
	expectGitToApply([{ path: 'no end.ts', before: 'one', after: undefined }]);
});

describe('unifiedDiff', () => {
	it('is accepted by git for any line endings, BOM, final newline and name', () => {
		for (let seed = 1; seed <= 60; seed++) {
			const random = createRandom(seed);
			const changes = names
				.map((name) => createChange(name, random))
				.filter((change) => change.before !== change.after);
			if (changes.length > 0) expectGitToApply(changes);
		}
	});

	it.each([
		['a final newline added', 'a', 'a\n'],
		['a final newline removed', 'a\n', 'a'],
		['context without a final newline', 'a\nb\nc', 'A\nb\nc'],
		['an emptied file', 'a\nb\n', ''],
		['a filled file', '', 'a\n'],
		['a lone carriage return', 'a\rb\nc\n', 'a\rb\nC\n'],
		['a line separator character', 'a\u2028b\nc\n', 'a\u2028B\nc\n'],
		['a BOM kept', '\uFEFFa\n', '\uFEFFawait a\n'],
	])('is accepted by git: %s', (_name, before, after) => {
		expectGitToApply([{ path: 'x.ts', before, after }]);
	});

	it('writes the same headers as git', () => {
		for (const name of names) {
			writeFileSync(path.join(root, 'file'), '');
			mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
			writeFileSync(path.join(root, name), 'a\n');
			execFileSync('git', ['add', '-A'], { cwd: root });
			writeFileSync(path.join(root, name), 'b\n');
			const git = execFileSync('git', ['diff', '--', name], { cwd: root, encoding: 'utf8' });
			const ours = unifiedDiff({ path: name, before: 'a\n', after: 'b\n' });
			const headers = (diff: string) =>
				diff.split('\n').filter((line) => /^(diff|---|\+\+\+) /.test(line));
			expect(headers(ours)).toEqual(headers(git));
		}
	});

	it('is empty when nothing changes', () => {
		expect(unifiedDiff({ path: 'x.ts', before: 'a\n', after: 'a\n' })).toBe('');
	});
});

describe('colourDiff', () => {
	it('adds escape codes only', () => {
		const diff = unifiedDiff({ path: 'x.ts', before: 'a\r\n-- b\r\n', after: 'a\r\n++ c\r\n' });
		const coloured = colourDiff(diff);
		expect(stripVTControlCharacters(coloured)).toBe(diff);
		expect(coloured).toContain('\u001B[31m--- b\u001B[39m\r\n');
		expect(coloured).toContain('\u001B[32m+++ c\u001B[39m\r\n');
		expect(coloured).toContain('\u001B[1m--- a/x.ts\u001B[22m\n');
	});
});
