import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

const binary = path.join(import.meta.dirname, '../dist/bin/asyncshift.js');
const command = ['run', 'await-calls', '--async', './store.ts#load'];
const files = {
	'.gitignore': '*.log\n',
	'a.ts': 'load();\n',
	'sub/b.ts': 'load();\r\n',
	'check.js': `const fs = require('node:fs');
const mode = process.argv[2];
console.log('a is', fs.readFileSync(__dirname + '/a.ts', 'utf8').trim());
console.error('in', process.cwd() === __dirname ? 'the root' : 'sub');
if (mode === 'edit' || mode === 'edit-and-fail') fs.writeFileSync(__dirname + '/a.ts', 'await  lo' + 'ad();\\n');
if (mode === 'remove') fs.rmSync(__dirname + '/a.ts');
if (mode === 'hang') {
	require('node:child_process').spawn(process.execPath, ['-e', \`setInterval(() => require('fs').appendFileSync('beat.log', '.'), 20)\`], { stdio: 'inherit' });
	process.on('SIGINT', () => {});
	process.on('SIGTERM', () => {});
	setInterval(() => {}, 1000);
	console.log('hanging');
}
if (mode === 'kill') process.kill(process.pid, 'SIGKILL');
if (mode?.endsWith('fail')) process.exitCode = 3;
`,
};
const script = (mode: string, file = 'check.js') => `"${process.execPath}" ${file} ${mode}`;
let repository: Repository;

beforeEach(() => {
	repository = createRepository(files);
});
afterEach(() => repository.remove());

const run = (...more: string[]) => runMain(repository.root, [...command, ...more]);
const status = () => repository.git(['status', '--porcelain']);

it('keeps what passes the check, which sees the files as they are written', async () => {
	const check = script('pass');
	const { code, stdout, stderr } = await run('--verify-command', check);
	expect(code).toBe(0);
	expect(stderr).toBe(`$ ${check}\na is await load();\nin the root\n`);
	expect(stdout).toContain(`\`${check}\` passed.\n`);
	expect(status()).toBe(' M a.ts\n M sub/b.ts\n');
});

it('takes everything back when it fails, and says so', async () => {
	const { code, stdout, stderr } = await run('--verify-command', script('fail'));
	expect(code).toBe(1);
	expect(stdout).toContain('Would change 2 files');
	expect(stderr).toContain(
		`asyncshift: \`${script('fail')}\` failed with exit code 3; all files have their old content again\n`,
	);
	expect(status()).toBe('');
	expect(repository.read('sub/b.ts')).toBe('load();\r\n');
	expect(readdirSync(repository.root)).not.toContain('.asyncshift-0.tmp');
});

it('tells in JSON how it ended', async () => {
	const passed = JSON.parse((await run('--json', '--verify-command', script('pass'))).stdout);
	expect(passed).toMatchObject({ written: true, verifyCommand: { status: 'passed', exitCode: 0 } });
	repository.git(['checkout', '--', '.']);
	const failed = JSON.parse((await run('--json', '--verify-command', script('fail'))).stdout);
	expect(failed).toMatchObject({
		written: false,
		verifyCommand: { status: 'failed', exitCode: 3 },
	});
});

it('prints its output with --quiet only when it fails', async () => {
	expect(await run('--quiet', '--verify-command', script('pass'))).toEqual({
		code: 0,
		stdout: '',
		stderr: '',
	});
	repository.git(['checkout', '--', '.']);
	const { stdout, stderr } = await run('--quiet', '--verify-command', script('fail'));
	expect(stdout).toBe('');
	expect(stderr).toContain('a is await load();\nin the root\n');
});

it('knows a command that is killed, and one that is not there', async () => {
	const killed = await run('--verify-command', `exec ${script('kill')}`);
	expect(killed.stderr).toContain('was ended by SIGKILL; all files have their old content again');
	const gone = await run('--verify-command', 'no-such-command-anywhere');
	expect(gone.stderr).toContain('failed with exit code 127; all files');
	expect(status()).toBe('');
});

it('ends a command that takes too long, with everything that it started', async () => {
	const started = performance.now();
	const { code, stderr } = await run('--verify-timeout', '2', '--verify-command', script('hang'));
	expect(code).toBe(1);
	expect(stderr).toMatch(/did not end within \d+ s; all files have their old content again/);
	expect(performance.now() - started).toBeLessThan(30_000);
	expect(status()).toBe('');
	await expectSilence();
});

it('keeps what a passing command makes of the files, and what a failing one makes aside', async () => {
	expect((await run('--verify-command', script('edit'))).code).toBe(0);
	expect(repository.read('a.ts')).toBe('await  load();\n');
	expect((await runMain(repository.root, ['undo'])).code).toBe(0);
	expect(status()).toBe('');
	const { stderr } = await run('--verify-command', script('edit-and-fail'));
	expect(status()).toBe('');
	const [, kept] = /are in (\S+)/.exec(stderr) ?? [];
	expect(repository.read(kept!)).toBe('await  load();\n');
});

it('takes everything back when the command removes a file', async () => {
	const { code, stderr } = await run('--verify-command', script('remove'));
	expect(code).toBe(2);
	expect(stderr).toContain('a.ts is gone; all files have their old content again');
	expect(status()).toBe('');
});

it('runs where it was typed, or beside the config file', async () => {
	const sub = path.join(repository.root, 'sub');
	const typed = await runMain(sub, [...command, '--verify-command', script('pass', '../check.js')]);
	expect(typed.stderr).toContain('in sub\n');
	repository.git(['checkout', '--', '.']);
	const step = { transform: 'await-calls', async: ['./store.ts#load'] };
	const config = { migrate: [step], verifyCommand: script('pass'), verifyTimeout: 60 };
	repository.write('asyncshift.config.json', JSON.stringify(config));
	repository.git(['add', '-A']);
	repository.git(['commit', '--quiet', '-m', 'config']);
	const configured = await runMain(sub, ['migrate']);
	expect(configured.stderr).toContain('in the root\n');
	expect(configured.stdout).toContain(' passed.\n');
	repository.git(['checkout', '--', '.']);
	expect((await runMain(sub, ['migrate', '--verify-command', ''])).stderr).toBe('');
});

it('guards apply and migrate too', async () => {
	await runMain(repository.root, ['plan', ...command.slice(1), '-o', 'plan.json']);
	const step = { transform: 'await-calls', async: ['./store.ts#load'] };
	repository.write('asyncshift.config.json', JSON.stringify({ migrate: [step] }));
	repository.git(['add', '-A']);
	repository.git(['commit', '--quiet', '-m', 'plan']);
	for (const argv of [['apply', 'plan.json'], ['migrate']]) {
		const { code } = await runMain(repository.root, [...argv, '--verify-command', script('fail')]);
		expect(code).toBe(1);
		expect(status()).toBe('');
	}
});

it('does not run when nothing is written', async () => {
	for (const flag of ['--dry-run', '--diff', '--check']) {
		expect((await run(flag, '--verify-command', script('fail'))).stderr).not.toContain('$ ');
	}
	await run();
	const again = await runMain(repository.root, [
		'run',
		'await-calls',
		'check.js',
		'--allow-dirty',
		...command.slice(2),
		'--verify-command',
		script('fail'),
	]);
	expect(again.code).toBe(0);
});

it.each(['0', '-1', 'soon'])('refuses a time limit of %s', async (timeout) => {
	const { code, stderr } = await run(`--verify-timeout=${timeout}`, '--verify-command', 'true');
	expect(code).toBe(2);
	expect(stderr).toContain('--verify-timeout must be a number of seconds above 0');
	expect(status()).toBe('');
});

it('Ctrl-C ends the command and takes everything back', async () => {
	repository.write('store.ts', 'export async function load(): Promise<void> {}\n');
	repository.write(
		'a.ts',
		"import { load } from './store.js';\nexport const f = async () => {\n\tload();\n};\n",
	);
	repository.write('package.json', '{}');
	repository.git(['add', '-A']);
	repository.git(['commit', '--quiet', '-m', 'real']);
	const child = spawn(process.execPath, [binary, ...command, '--verify-command', script('hang')], {
		cwd: repository.root,
	});
	let stderr = '';
	let interrupt = () => {
		interrupt = () => {};
		child.kill('SIGINT');
	};
	child.stderr.on('data', (data) => {
		stderr += data;
		if (stderr.includes('hanging')) interrupt();
	});
	const code = await new Promise((resolve) => child.on('close', resolve));
	expect(stderr).toContain('asyncshift: interrupted; all files have their old content again\n');
	expect(code).toBe(130);
	expect(status()).toBe('');
	await expectSilence();
}, 60_000);

/** What the command has started does not run any more. */
async function expectSilence(): Promise<void> {
	const log = path.join(repository.root, 'beat.log');
	const beats = () => (existsSync(log) ? readFileSync(log, 'utf8').length : 0);
	const before = beats();
	await new Promise((resolve) => setTimeout(resolve, 300));
	expect(beats()).toBe(before);
}
