import { cpSync, readdirSync, rmSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { sha256 } from '../src/apply/sha256.ts';
import { UserError } from '../src/errors.ts';
import { Transaction } from '../src/journal/transaction.ts';
import { changeSetOf, Sandbox } from './journal/sandbox.ts';
import { runMain } from './support/runMain.ts';

const before = { 'a.ts': 'load();\n', 'b.ts': 'b\n' };
const after = { 'a.ts': 'await load();\n', 'b.ts': 'await b\n', 'new/c.ts': 'c\n' };
let box: Sandbox;

/** A run that was killed when it had written `a.ts` only. */
beforeEach(async () => {
	const source = new Sandbox(before);
	const changes = changeSetOf({
		'a.ts': ['load();\n', 'await load();\n'],
		'b.ts': ['b\n', 'await b\n'],
		'new/c.ts': [undefined, 'c\n'],
	});
	const transaction = await Transaction.begin(source.root, changes, 'run');
	box = new Sandbox(before);
	cpSync(source.at('.asyncshift'), box.at('.asyncshift'), { recursive: true });
	rmSync(box.at('.asyncshift/lock'));
	box.write('a.ts', 'await load();\n');
	await transaction.rollBack(new UserError('no'));
});

const run = (...argv: string[]) => runMain(box.root, argv);
const command = ['run', 'await-calls', '--async', './a.ts#load'];

it('stops every command that could write, and no other', async () => {
	for (const argv of [command, ['undo']]) {
		const { code, stderr } = await run(...argv);
		expect(code).toBe(2);
		expect(stderr).toMatch(/^asyncshift: `run` was killed while it was writing 3 files \(begun 20/);
		expect(stderr).toContain('asyncshift recover --roll-back');
		expect(stderr).toContain('asyncshift recover --finish');
	}
	expect((await run(...command, '--diff')).code).toBe(0);
	expect(box.files()).toEqual({ ...before, 'a.ts': 'await load();\n' });
});

it('is mentioned by every command that only reads, in one line', async () => {
	const rule = ['--async', './a.ts#load'];
	const line =
		/^asyncshift: `run` was killed while it was writing 3 files \(begun 20\S+\), so what is read here is half a migration; `asyncshift recover --roll-back` or `--finish` ends it$/m;
	const readers = [
		...[[...command, '--diff'], [...command, '--check'], ['scan']],
		...[
			['plan', 'await-calls', ...rule],
			['explain', 'a.ts:1', ...rule],
		],
	];
	for (const argv of readers) {
		const { code, stderr } = await run(...argv);
		expect(code, argv.join(' ')).toBeLessThan(2);
		expect(stderr, argv.join(' ')).toMatch(line);
	}
	await run('recover', '--roll-back');
	for (const argv of readers) expect((await run(...argv)).stderr).not.toContain('killed');
});

it('--roll-back gives all files their old content', async () => {
	const { code, stdout } = await run('recover', '--roll-back');
	expect(code).toBe(0);
	expect(stdout).toMatch(/^Rolled back `run` of 20\S+: 3 files as before\.\n$/);
	expect(box.files()).toEqual(before);
	expect((await run('recover', '--roll-back')).stderr).toContain('there is nothing to recover');
	expect((await run(...command)).code).toBe(0);
});

it('--finish writes the rest, which can be undone', async () => {
	const { code, stdout } = await run('recover', '--finish');
	expect(code).toBe(0);
	expect(stdout).toMatch(/^Finished `run` of 20\S+: 3 files as it wanted them\.\n$/);
	expect(box.files()).toEqual(after);
	await run('undo');
	expect(box.files()).toEqual(before);
});

it('needs to be told what to do', async () => {
	expect((await run('recover')).stderr).toContain('Pass --finish or --roll-back.');
	expect((await run('recover', '--finish', '--roll-back')).code).toBe(2);
});

it('refuses files that were edited since; --force keeps a copy of them', async () => {
	box.write('b.ts', 'mine\n');
	const { code, stderr } = await run('recover', '--roll-back');
	expect(code).toBe(2);
	expect(stderr).toContain('nothing was changed: b.ts\n');
	expect(box.read('a.ts')).toBe('await load();\n');
	const { stdout } = await run('recover', '--roll-back', '--force');
	expect(box.files()).toEqual(before);
	expect(box.read(/What they were is in (\S+)\.\n/.exec(stdout)![1]!)).toBe('mine\n');
});

it('removes what the killed process left beside the files', async () => {
	const { id } = JSON.parse(box.read('.asyncshift/unfinished/journal.json'));
	box.write(`.asyncshift-${id}-1.tmp`, 'awai');
	await run('recover', '--finish');
	expect(readdirSync(box.root).sort()).toEqual(['.asyncshift', 'a.ts', 'b.ts', 'new']);
});

it('is not needed when nothing was written yet: the next run goes on', async () => {
	box.write('a.ts', before['a.ts']);
	expect((await run(...command)).code).toBe(0);
	expect(box.files()).toEqual({ 'a.ts': 'await load();\n', 'b.ts': 'b\n' });
});

it.each([
	['is cut off', '{ "version": 1, "entr'],
	['is of another version', '{ "version": 2 }'],
])('changes nothing when the journal %s', async (_name, text) => {
	box.write('.asyncshift/unfinished/journal.json', text);
	for (const argv of [['recover', '--roll-back'], command]) {
		const { code, stderr } = await run(...argv);
		expect(code).toBe(2);
		expect(stderr).toMatch(/journal\.json is damaged \(.+\); nothing was changed\n/);
		expect(stderr).toContain('contents, named by its sha256');
	}
	expect(box.files()).toEqual({ ...before, 'a.ts': 'await load();\n' });
});

it('changes nothing when an original is damaged; the other way is open', async () => {
	box.write(`.asyncshift/unfinished/contents/${sha256('load();\n')}`, 'loa');
	const { code, stderr } = await run('recover', '--roll-back');
	expect(code).toBe(2);
	expect(stderr).toContain('it has lost what belongs in a.ts; nothing was changed');
	expect((await run('recover', '--finish')).code).toBe(0);
	expect(box.files()).toEqual(after);
});
