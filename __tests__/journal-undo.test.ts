import {
	chmodSync,
	existsSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createChangeSet } from '../src/apply/changeSet.ts';
import { writeChanges } from '../src/cli/writeChanges.ts';
import { layoutOf } from '../src/journal/layout.ts';
import { requireUnlocked } from '../src/journal/lock.ts';
import { changeSetOf } from './journal/sandbox.ts';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

let repository: Repository;

beforeEach(() => {
	repository = createRepository({ 'a.ts': '\uFEFFa\r\n', 'b.ts': 'b\n' });
	chmodSync(path.join(repository.root, 'a.ts'), 0o755);
});
afterEach(() => repository.remove());

const write = (changes: Parameters<typeof changeSetOf>[0]) =>
	writeChanges(repository.root, createChangeSet(repository.root, changeSetOf(changes)), 'run');
const undo = (...more: string[]) => runMain(repository.root, ['undo', ...more]);
const first = () =>
	write({
		'a.ts': ['\uFEFFa\r\n', '\uFEFFawait a\r\n'],
		'b.ts': ['b\n', 'await b\n'],
		'new/c.ts': [undefined, 'c\n'],
	});

it('gives all files back as they were, byte for byte, and deletes new ones with their folder', async () => {
	await first();
	expect(repository.git(['status', '--porcelain'])).toContain('?? new/');
	const { code, stdout } = await undo();
	expect(code).toBe(0);
	expect(stdout).toMatch(
		/^Undid `run` of 20\S+: 3 files as before\.\nNo earlier run can be undone\.\n$/,
	);
	expect(repository.read('a.ts')).toBe('\uFEFFa\r\n');
	expect(statSync(path.join(repository.root, 'a.ts')).mode & 0o777).toBe(0o755);
	expect(readdirSync(repository.root).sort()).toEqual(['.asyncshift', '.git', 'a.ts', 'b.ts']);
	expect((await undo()).stderr).toContain('there is nothing to undo');
});

it('undoes one run after the other, the last one first', async () => {
	await first();
	await write({ 'b.ts': ['await b\n', 'await await b\n'] });
	expect((await undo()).stdout).toContain('1 earlier run can be undone.');
	expect(repository.read('b.ts')).toBe('await b\n');
	await undo();
	expect(repository.read('b.ts')).toBe('b\n');
});

it('refuses files that were edited since, names them, and undoes nothing', async () => {
	await first();
	repository.write('b.ts', 'mine\n');
	repository.write('new/c.ts', 'mine too\n');
	const { code, stderr } = await undo();
	expect(code).toBe(2);
	expect(stderr).toContain('2 files were edited since, nothing was undone: b.ts, new/c.ts\n');
	expect(stderr).toContain('--force');
	expect(repository.read('a.ts')).toBe('\uFEFFawait a\r\n');
	expect(repository.read('b.ts')).toBe('mine\n');
	repository.write('b.ts', 'await b\n');
	repository.write('new/c.ts', 'c\n');
	expect((await undo()).code).toBe(0);
});

it('counts a deleted file as edited', async () => {
	await first();
	rmSync(path.join(repository.root, 'b.ts'));
	expect((await undo()).stderr).toContain('a file was edited since, nothing was undone: b.ts\n');
	await undo('--force');
	expect(repository.read('b.ts')).toBe('b\n');
});

it('counts a folder in the place of a file as edited, which even --force does not replace', async () => {
	await first();
	rmSync(path.join(repository.root, 'b.ts'));
	repository.write('b.ts/mine', 'mine\n');
	const { code, stderr } = await undo();
	expect(code).toBe(2);
	expect(stderr).toContain('a file was edited since, nothing was undone: b.ts\n');
	expect((await undo('--force')).code).toBe(2);
	expect(repository.read('b.ts/mine')).toBe('mine\n');
	expect(repository.read('a.ts')).toBe('\uFEFFawait a\r\n');
	rmSync(path.join(repository.root, 'b.ts'), { recursive: true });
	expect((await undo('--force')).code).toBe(0);
	expect(repository.read('b.ts')).toBe('b\n');
});

it('--force undoes edited files too, and keeps a copy of them', async () => {
	await first();
	repository.write('b.ts', 'mine\n');
	const { code, stdout } = await undo('--force');
	expect(code).toBe(0);
	expect(repository.read('b.ts')).toBe('b\n');
	const place = /What they were is in (\S+)\.\n/.exec(stdout)?.[1];
	expect(repository.read(place!)).toBe('mine\n');
});

it('goes by the content, whatever git did meanwhile', async () => {
	await first();
	repository.git(['add', '-A']);
	repository.git(['commit', '--quiet', '-m', 'migrated']);
	expect(repository.git(['show', '--stat', '--format='])).not.toContain('asyncshift');
	repository.git(['checkout', '--quiet', 'HEAD~1', '--', 'b.ts']);
	expect((await undo()).code).toBe(0);
	expect(repository.read('a.ts')).toBe('\uFEFFa\r\n');
	expect(repository.read('b.ts')).toBe('b\n');
});

it('says when all of it was taken back already, and leaves the run before it alone', async () => {
	await first();
	await write({ 'b.ts': ['await b\n', 'x\n'] });
	repository.write('b.ts', 'await b\n');
	expect((await undo()).stdout).toMatch(
		/was taken back already: all files are as before\.\n1 earlier/,
	);
	expect(repository.read('b.ts')).toBe('await b\n');
	expect((await undo()).stdout).toContain('Undid `run`');
});

it('keeps the last ten runs', async () => {
	for (let run = 0; run < 12; run++) await write({ 'b.ts': [repository.read('b.ts'), `${run}\n`] });
	const runs = readdirSync(path.join(repository.root, '.asyncshift/runs'));
	expect(runs.sort()).toEqual(
		Array.from({ length: 10 }, (_, index) => String(index + 3).padStart(6, '0')),
	);
	for (let run = 0; run < 10; run++) expect((await undo()).code).toBe(0);
	expect(repository.read('b.ts')).toBe('1\n');
	expect((await undo()).stderr).toContain('only the last 10 runs');
});

it('leaves no trace where there is nothing to undo', async () => {
	expect((await undo()).code).toBe(2);
	expect(existsSync(path.join(repository.root, '.asyncshift'))).toBe(false);
});

it('says so where something else has the name of the journal folder', async () => {
	repository.write('.asyncshift', 'mine\n');
	const { code, stderr } = await undo();
	expect(code).toBe(2);
	expect(stderr).toContain('cannot keep a journal in .asyncshift');
	expect(() => requireUnlocked(layoutOf(repository.root))).not.toThrow();
});

it.each(['../outside.ts', '/etc/hosts', '.git/config', 'a.ts/../../x'])(
	'touches nothing when its journal names %s',
	async (name) => {
		await first();
		const file = path.join(repository.root, '.asyncshift/runs/000001/journal.json');
		writeFileSync(file, readFileSync(file, 'utf8').replace('"a.ts"', JSON.stringify(name)));
		const { code, stderr } = await undo('--force');
		expect(code).toBe(2);
		expect(stderr).toContain(`the journal names ${JSON.stringify(name)}`);
		expect(repository.read('b.ts')).toBe('await b\n');
	},
);
