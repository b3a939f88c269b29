import { describe, expect, it } from 'vitest';
import { wantsColour } from '../src/cli/context.ts';
import { runMain } from './support/runMain.ts';

describe('wrong usage ends with code 2, one line and a hint', () => {
	it.each([
		['', 'no command given'],
		['rnu', 'unknown command "rnu"; did you mean "run"?'],
		['--wrong', 'unknown option "--wrong"'],
		['run', 'an argument is missing: asyncshift run <transform> [paths..]'],
		['run await-calls --asinc x', 'unknown option "--asinc"; did you mean "--async"?'],
		['run await-calls --dryrun', 'unknown option "--dryrun"; did you mean "--dry-run"?'],
		['run await-calls --verbose=1', 'unknown option "--verbose"'],
		['plan await-calls -o x --wrong', 'unknown option "--wrong"'],
		['run await-calls -x', 'unknown option "-x"'],
		['run unblock-io --apply-safe', '--apply-safe is an option of parallelize-awaits only'],
		['strip-executor --diff', '"strip-executor" is a transform, no command'],
		['run await-calls --async', '--async needs a value'],
		['run await-calls --on-blocked z', '--on-blocked must be one of "refuse", "twin", not "z"'],
		['run await-calls --json --diff', '--json and --diff exclude each other'],
		['run unblock-io --propagate=maybe', '--propagate must be "true" or "false", not "maybe"'],
		['scan --quiet=1', '--quiet must be "true" or "false", not "1"'],
		['run await-calls --dryRun=', '--dryRun must be "true" or "false", not ""'],
		['run await-calls -i=yes', '-i must be "true" or "false", not "yes"'],
		['run await-call --dry-run', 'unknown transform "await-call"; did you mean "await-calls"?'],
		['list extra', 'unexpected argument "extra"'],
		['explain here', '"here" is not a place'],
		['explain gone.ts:1 --async ./a.ts#f', 'gone.ts does not exist'],
		['apply gone.json', 'cannot read the plan gone.json (ENOENT)'],
	])('asyncshift %s', async (line, message) => {
		const { code, stdout, stderr } = await runMain(
			import.meta.dirname,
			line.split(' ').filter((word) => word !== ''),
		);
		expect(code).toBe(2);
		expect(stdout).toBe('');
		expect(stderr.split('\n')).toEqual([`asyncshift: ${message}`, expect.any(String), '']);
	});
});

describe('help', () => {
	it.each(['run', 'plan', 'apply', 'explain', 'scan', 'list'])(
		'%s --help has examples',
		async (name) => {
			const { code, stdout } = await runMain(import.meta.dirname, [name, '--help']);
			expect(code).toBe(0);
			expect(stdout).toContain(`Examples:\n  asyncshift ${name}`);
		},
	);

	it('--version prints the version', async () => {
		const { code, stdout } = await runMain(import.meta.dirname, ['--version']);
		expect(code).toBe(0);
		expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
	});

	it('list names the transforms', async () => {
		const { stdout } = await runMain(import.meta.dirname, ['list']);
		expect(stdout).toMatch(/^await-calls +\S/m);
	});
});

describe('colour', () => {
	it.each([
		[true, {}, true],
		[false, {}, false],
		[true, { NO_COLOR: '1' }, false],
		[true, { NO_COLOR: '' }, true],
		[true, { TERM: 'dumb' }, false],
		[false, { FORCE_COLOR: '1' }, true],
		[false, { FORCE_COLOR: '' }, true],
		[true, { FORCE_COLOR: '0' }, false],
		[true, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
	])('terminal %s with %o: %s', (isTerminal, env, expected) => {
		expect(wantsColour(isTerminal, env)).toBe(expected);
	});
});

it('an error that is not the user\u2019s ends with code 3, its stack and a request', async () => {
	const { code, stderr } = await runMain(
		import.meta.dirname,
		['run', 'await-calls', '--async', './a.ts#f', '--dry-run'],
		{
			createPlan() {
				throw new TypeError('boom');
			},
		},
	);
	expect(code).toBe(3);
	expect(stderr).toMatch(/^TypeError: boom\n +at /);
	expect(stderr).toContain('asyncshift: this is a bug; please report it');
});
