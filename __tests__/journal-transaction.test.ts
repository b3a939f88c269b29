import {
	chmodSync,
	linkSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createChangeSet } from '../src/apply/changeSet.ts';
import { writeChanges } from '../src/cli/writeChanges.ts';
import { UserError } from '../src/errors.ts';
import { Transaction } from '../src/journal/transaction.ts';
import { undoLastRun } from '../src/journal/undoRun.ts';
import { changeSetOf, Sandbox } from './journal/sandbox.ts';

type Changes = Parameters<typeof changeSetOf>[0];

const write = ({ root }: Sandbox, changes: Changes) =>
	writeChanges(root, createChangeSet(root, changeSetOf(changes)), 'run');

describe('writes', () => {
	it('the content and keeps the mode', async () => {
		const box = new Sandbox({ 'bin/run.js': 'a\r\n' });
		chmodSync(box.at('bin/run.js'), 0o755);
		await write(box, { 'bin/run.js': ['a\r\n', '\uFEFFb\r\n'] });
		expect(box.read('bin/run.js')).toBe('\uFEFFb\r\n');
		expect(statSync(box.at('bin/run.js')).mode & 0o7777).toBe(0o755);
		expect(readdirSync(box.at('bin'))).toEqual(['run.js']);
	});

	it('a new time of change, which build tools go by', async () => {
		const box = new Sandbox({ 'a.ts': 'a' });
		utimesSync(box.at('a.ts'), 1, 1);
		await write(box, { 'a.ts': ['a', 'b'] });
		expect(statSync(box.at('a.ts')).mtimeMs).toBeGreaterThan(Date.now() - 60_000);
	});

	it('through a symbolic link to its target', async () => {
		const box = new Sandbox({ 'real.ts': 'a' });
		symlinkSync('real.ts', box.at('link.ts'));
		await write(box, { 'link.ts': ['a', 'b'], 'real.ts': ['a', 'b'] });
		expect(lstatSync(box.at('link.ts')).isSymbolicLink()).toBe(true);
		expect(box.read('real.ts')).toBe('b');
	});

	it('new files, also in new folders and behind linked ones', async () => {
		const box = new Sandbox({ 'packages/a/a.ts': 'a' });
		symlinkSync('packages', box.at('linked'));
		await write(box, { 'linked/a/new/x.ts': [undefined, 'x'], 'y/z/y.ts': [undefined, 'y'] });
		expect(box.read('packages/a/new/x.ts')).toBe('x');
		expect(box.read('y/z/y.ts')).toBe('y');
	});

	it('one name of a file with several, as git and editors do', async () => {
		const box = new Sandbox({ 'a.ts': 'a' });
		linkSync(box.at('a.ts'), box.at('b.ts'));
		await write(box, { 'a.ts': ['a', 'A'] });
		expect(box.files()).toEqual({ 'a.ts': 'A', 'b.ts': 'a' });
	});

	it('a file whose name is as long as names can be', async () => {
		const long = `${'x'.repeat(252)}.ts`;
		const box = new Sandbox({ [long]: 'a' });
		await write(box, { [long]: ['a', 'b'] });
		expect(box.files()).toEqual({ [long]: 'b' });
	});

	it('a journal that git ignores', async () => {
		const box = new Sandbox({ 'a.ts': 'a' });
		await write(box, { 'a.ts': ['a', 'b'] });
		expect(box.read('.asyncshift/.gitignore')).toBe('*\n');
		expect(readdirSync(box.at('.asyncshift')).sort()).toEqual(['.gitignore', 'runs', 'trash']);
	});
});

describe('refuses, and writes nothing', () => {
	it('different contents for one file', async () => {
		const box = new Sandbox({ 'real.ts': 'a' });
		symlinkSync('real.ts', box.at('link.ts'));
		const changes: Changes = { 'link.ts': ['a', 'b'], 'real.ts': ['a', 'c'] };
		await expect(write(box, changes)).rejects.toThrow('are the same file');
		expect(box.read('real.ts')).toBe('a');
	});

	it('files that changed or are gone, and names every one', async () => {
		const box = new Sandbox({ 'a.ts': 'a', 'b.ts': 'changed' });
		const changes: Changes = { 'a.ts': ['a', 'A'], 'b.ts': ['b', 'B'], 'gone.ts': ['c', 'C'] };
		await expect(write(box, changes)).rejects.toThrow(
			'2 files changed since the plan was made, nothing was written: b.ts, gone.ts (missing)',
		);
		expect(box.files()).toEqual({ 'a.ts': 'a', 'b.ts': 'changed' });
	});

	it('a file that is read-only, whoever asks', async () => {
		const box = new Sandbox({ 'a.ts': 'a', 'b.ts': 'b' });
		chmodSync(box.at('b.ts'), 0o444);
		await expect(write(box, { 'a.ts': ['a', 'A'], 'b.ts': ['b', 'B'] })).rejects.toThrow(
			'b.ts is read-only; nothing was written',
		);
		expect(box.files()).toEqual({ 'a.ts': 'a', 'b.ts': 'b' });
		expect(box.exists('.asyncshift/unfinished')).toBe(false);
	});

	it('a new file where another one is', async () => {
		const box = new Sandbox({ 'a.ts': 'a' });
		expect(() => createChangeSet(box.root, changeSetOf({ 'a.ts': [undefined, 'b'] }))).toThrow(
			'a.ts exists and has other content; nothing was written',
		);
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
		'.asyncshift/runs/000001/journal.json',
		'node_modules/x/index.js',
		'a.ts\0',
	])('the path %j', async (name) => {
		const box = new Sandbox();
		writeFileSync(path.join(box.base, 'outside.ts'), 'a');
		const problem = 'not a source file inside the repository';
		await expect(write(box, { [name]: ['a', 'b'] })).rejects.toThrow(problem);
		await expect(async () => write(box, { [name]: [undefined, 'b'] })).rejects.toThrow(problem);
		expect(readFileSync(path.join(box.base, 'outside.ts'), 'utf8')).toBe('a');
	});

	it('symbolic links that leave the root', async () => {
		const box = new Sandbox();
		writeFileSync(path.join(box.base, 'outside.ts'), 'a');
		symlinkSync('..', box.at('up'));
		symlinkSync('../outside.ts', box.at('link.ts'));
		for (const name of ['link.ts', 'up/outside.ts']) {
			await expect(write(box, { [name]: ['a', 'b'] })).rejects.toThrow(UserError);
		}
		await expect(async () => write(box, { 'up/new.ts': [undefined, 'b'] })).rejects.toThrow(
			UserError,
		);
		expect(readdirSync(box.base).sort()).toEqual(['outside.ts', 'root']);
		expect(readFileSync(path.join(box.base, 'outside.ts'), 'utf8')).toBe('a');
	});

	it('a journal folder that leads elsewhere', async () => {
		const box = new Sandbox({ 'a.ts': 'a' });
		mkdirSync(path.join(box.base, 'elsewhere'));
		symlinkSync('../elsewhere', box.at('.asyncshift'));
		await expect(write(box, { 'a.ts': ['a', 'b'] })).rejects.toThrow(
			'cannot keep a journal in .asyncshift (it is not a folder)',
		);
		expect(readdirSync(path.join(box.base, 'elsewhere'))).toEqual([]);
	});
});

describe('while a transaction is open', () => {
	const changes = changeSetOf({
		'a.ts': ['a', 'A'],
		'b.ts': ['b', 'B'],
		'new/c.ts': [undefined, 'C'],
	});
	const start = { 'a.ts': 'a', 'b.ts': 'b' };

	it('rolls all files back, and the folders that it made', async () => {
		const box = new Sandbox(start);
		const transaction = await Transaction.begin(box.root, changes, 'run');
		await transaction.write();
		expect(box.files()).toEqual({ 'a.ts': 'A', 'b.ts': 'B', 'new/c.ts': 'C' });
		const error = await transaction.rollBack(new UserError('the tests failed', 'Mend them.'));
		expect(error).toMatchObject({
			message: 'the tests failed; all files have their old content again',
			hint: 'Mend them.',
		});
		expect(box.files()).toEqual(start);
		expect(box.exists('new')).toBe(false);
		expect(box.exists('.asyncshift/unfinished')).toBe(false);
		expect(box.exists('.asyncshift/lock')).toBe(false);
	});

	it('takes over what a formatter makes of the files, and rolls that back too', async () => {
		const box = new Sandbox(start);
		const transaction = await Transaction.begin(box.root, changes, 'run');
		await transaction.write();
		expect(transaction.targets).toEqual(['a.ts', 'b.ts', 'new/c.ts'].map((file) => box.at(file)));
		box.write('a.ts', 'A;');
		box.write('new/c.ts', 'C;');
		await transaction.refresh();
		const error = await transaction.rollBack(new UserError('no'));
		expect(error.message).toBe('no; all files have their old content again');
		expect(box.files()).toEqual(start);
		expect(box.exists('.asyncshift/kept')).toBe(false);
	});

	it('leaves alone what somebody changes before it gets there, and takes the rest back', async () => {
		const box = new Sandbox(start);
		const transaction = await Transaction.begin(box.root, changes, 'run');
		box.write('b.ts', 'mine');
		const problem = await transaction.write().catch((error: unknown) => error);
		expect((await transaction.rollBack(problem)).message).toBe(
			'cannot write b.ts (it was changed meanwhile); all files have their old content again',
		);
		expect(box.files()).toEqual({ 'a.ts': 'a', 'b.ts': 'mine' });
	});

	it('puts a folder back that is removed under way', async () => {
		const box = new Sandbox({ 'src/a.ts': 'a', 'src/b.ts': 'b' });
		const both = changeSetOf({ 'src/a.ts': ['a', 'A'], 'src/b.ts': ['b', 'B'] });
		const transaction = await Transaction.begin(box.root, both, 'run');
		await transaction.write();
		rmSync(box.at('src'), { recursive: true });
		const { message } = await transaction.rollBack(new UserError('no'));
		expect(message).toBe('no; all files have their old content again');
		expect(box.files()).toEqual({ 'src/a.ts': 'a', 'src/b.ts': 'b' });
	});

	it('writes through no link that a folder becomes under way', async () => {
		const box = new Sandbox({ 'src/a.ts': 'a' });
		mkdirSync(path.join(box.base, 'elsewhere'));
		writeFileSync(path.join(box.base, 'elsewhere/a.ts'), 'a');
		const transaction = await Transaction.begin(
			box.root,
			changeSetOf({ 'src/a.ts': ['a', 'A'] }),
			'run',
		);
		renameSync(box.at('src'), box.at('moved'));
		symlinkSync('../elsewhere', box.at('src'));
		const problem = await transaction.write().catch((error: unknown) => error);
		const { message } = await transaction.rollBack(problem);
		expect(message).toContain('not a source file inside the repository');
		expect(readdirSync(path.join(box.base, 'elsewhere'))).toEqual(['a.ts']);
		expect(readFileSync(path.join(box.base, 'elsewhere/a.ts'), 'utf8')).toBe('a');
	});

	it('keeps a copy of what somebody makes of a written file, when it rolls back', async () => {
		const box = new Sandbox(start);
		const transaction = await Transaction.begin(box.root, changes, 'run');
		await transaction.write();
		box.write('b.ts', 'mine');
		const { message } = await transaction.rollBack(new UserError('no'));
		const place = /somebody else meanwhile are in (\S+)$/.exec(message)?.[1];
		expect(box.read(place!)).toBe('mine');
		expect(box.files()).toEqual(start);
	});

	it('reports a bug with its stack and with the state of the files', async () => {
		const box = new Sandbox(start);
		const transaction = await Transaction.begin(box.root, changes, 'run');
		const error = await transaction.rollBack(new TypeError('x is not a function'));
		expect(error).not.toBeInstanceOf(UserError);
		expect(error.stack).toContain('journal-transaction.test.ts');
		expect(error.stack).toContain('all files have their old content again');
	});

	it('nobody else writes', async () => {
		const box = new Sandbox(start);
		const transaction = await Transaction.begin(box.root, changes, 'run');
		await expect(Transaction.begin(box.root, changes, 'apply')).rejects.toThrow(
			new RegExp(`another asyncshift is writing .*: \`run\`, process ${process.pid}, since 20`),
		);
		await transaction.rollBack(new UserError('no'));
		await (await Transaction.begin(box.root, changes, 'apply')).commit();
	});
});

describe('a journal that the check of the project deletes', () => {
	const begin = async (): Promise<{ box: Sandbox; transaction: Transaction }> => {
		const box = new Sandbox({ 'a.ts': 'a\r\n', 'b.ts': 'b' });
		const changes: Changes = {
			'a.ts': ['a\r\n', 'A'],
			'b.ts': ['b', 'B'],
			'new/c.ts': [undefined, 'C'],
		};
		const changeSet = createChangeSet(box.root, changeSetOf(changes));
		const transaction = await Transaction.begin(box.root, changeSet, 'run');
		await transaction.write();
		rmSync(box.at('.asyncshift'), { recursive: true });
		return { box, transaction };
	};

	it('does not keep the files from being rolled back', async () => {
		const { box, transaction } = await begin();
		const error = await transaction.rollBack(new UserError('the check failed'));
		expect(error.message).toContain('all files have their old content again');
		expect([box.read('a.ts'), box.read('b.ts')]).toEqual(['a\r\n', 'b']);
		expect(readdirSync(box.root).sort()).toEqual(['.asyncshift', 'a.ts', 'b.ts']);
	});

	it('is there again when the files stay, for undo', async () => {
		const { box, transaction } = await begin();
		await transaction.refresh();
		await transaction.commit();
		expect(box.read('a.ts')).toBe('A');
		await undoLastRun(box.root, false);
		expect([box.read('a.ts'), box.read('b.ts')]).toEqual(['a\r\n', 'b']);
		expect(box.read('.asyncshift/.gitignore')).toBe('*\n');
	});
});
