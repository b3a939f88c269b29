import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

const files = {
	'src/a.ts': 'export const a = load();\r\n',
	'src/deep dir/b.ts': '\uFEFF// no newline at the end\nload()',
	'src/c.ts': 'const nothing = 1;\n',
	'src/refused.ts': 'new load();\n',
};
const command = ['run', 'await-calls', '--async', './src/store.ts#load'];
let repository: Repository;

beforeEach(() => {
	repository = createRepository(files);
});

afterEach(() => repository.remove());

const run = (...more: string[]) => runMain(repository.root, [...command, ...more]);

function expectUntouched(): void {
	expect(repository.git(['status', '--porcelain'])).toBe('');
}

it('writes the changes and prints a summary', async () => {
	const { code, stdout, stderr } = await run();
	expect(code).toBe(0);
	expect(stderr).toBe('');
	expect(stdout).toContain('Changed 2 files: 2 awaits inserted');
	expect(stdout).toContain('src/refused.ts:1 `load` is called with `new`');
	expect(repository.read('src/a.ts')).toBe('export const a = await load();\r\n');
	expect(repository.read('src/deep dir/b.ts')).toBe('\uFEFF// no newline at the end\nawait load()');
	expect(repository.git(['diff', '--name-only'])).toBe('src/a.ts\nsrc/deep dir/b.ts\n');
});

it('edits only the paths that are named', async () => {
	await run('src/deep dir');
	expect(repository.git(['diff', '--name-only'])).toBe('src/deep dir/b.ts\n');
});

it('takes a folder as the repository with --root', async () => {
	const root = ['--root', 'src/deep dir'];
	repository.write('src/c.ts', 'changed outside of the root\n');
	expect((await run(...root, '--diff')).stdout).toContain('diff --git a/b.ts b/b.ts\n');
	expect((await run(...root)).stdout).toContain('Changed 1 file');
	expect(repository.read('src/deep dir/b.ts')).toContain('await load()');
	expect((await run('--root', 'gone')).stderr).toContain('--root gone is not a folder');
});

it('--dry-run writes nothing', async () => {
	const { code, stdout } = await run('--dry-run');
	expect(code).toBe(0);
	expect(stdout).toContain('Would change 2 files');
	expectUntouched();
});

it('--diff prints a patch for git to stdout, the summary to stderr, and writes nothing', async () => {
	const { code, stdout, stderr } = await run('--diff');
	expect(code).toBe(0);
	expect(stderr).toContain('Would change 2 files');
	expectUntouched();
	repository.git(['apply'], stdout);
	expect(repository.read('src/a.ts')).toBe('export const a = await load();\r\n');
	expect(repository.read('src/deep dir/b.ts')).toBe('\uFEFF// no newline at the end\nawait load()');
});

it('colours the diff and shows the phases on a terminal only', async () => {
	const { stdout, stderr } = await runMain(repository.root, [...command, '--diff'], {
		terminal: true,
	});
	expect(stripVTControlCharacters(stdout)).toBe((await run('--diff')).stdout);
	expect(stdout).toContain('\u001B[32m+export const a = await load();');
	expect(stderr).toContain('Resolving calls …\r\u001B[2K');
});

it('--check writes nothing and fails when something would change', async () => {
	expect((await run('--check')).code).toBe(1);
	expect((await run('--check', 'src/c.ts')).code).toBe(0);
	expectUntouched();
});

it('--strict fails when a site was left alone', async () => {
	expect((await run('--dry-run', '--strict')).code).toBe(1);
	expect((await run('--dry-run', '--strict', 'src/a.ts')).code).toBe(0);
});

it('--json prints one document', async () => {
	const { stdout, stderr } = await run('--json', '--dry-run');
	expect(stderr).toBe('');
	expect(JSON.parse(stdout)).toMatchObject({
		command: 'run',
		written: false,
		changed: ['src/a.ts', 'src/deep dir/b.ts'],
		rules: ['./src/store.ts#load'],
	});
});

it('--quiet prints nothing', async () => {
	expect(await run('--quiet')).toEqual({ code: 0, stdout: '', stderr: '' });
});

it('refuses a dirty tree, unless told otherwise or when it writes nothing', async () => {
	repository.write('src/c.ts', 'changed\n');
	const { code, stderr } = await run();
	expect(code).toBe(2);
	expect(stderr).toContain('the git tree has uncommitted changes: src/c.ts\n');
	expect(repository.read('src/a.ts')).toBe(files['src/a.ts']);
	for (const flag of ['--dry-run', '--diff']) expect((await run(flag)).code).toBe(0);
	expect((await run('--check')).code).toBe(1);
	expect((await run('--allow-dirty')).code).toBe(0);
	expect(repository.read('src/a.ts')).toContain('await load()');
});

it('asks for rules when there are none', async () => {
	const { code, stderr } = await runMain(repository.root, ['run', 'await-calls']);
	expect(code).toBe(2);
	expect(stderr).toMatch(/^asyncshift: no rules: .*\n.*--async '\.\/src\/store\.ts#load'.*\n$/);
});
