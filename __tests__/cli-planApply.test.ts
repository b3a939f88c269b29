import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createPlan } from '../src/plan/createPlan.ts';
import type { Plan } from '../src/plan/plan.ts';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

const command = ['plan', 'await-calls', '--async', './store.ts#load'];
let repository: Repository;

beforeEach(async () => {
	repository = createRepository({
		'a.ts': 'const a = load();\n',
		'b.ts': 'const b =\r\n\tload();\r\n',
		'c.ts': 'new load();\n',
	});
	await runMain(repository.root, [...command, '-o', 'plan.json']);
});

afterEach(() => repository.remove());

const run = (...argv: string[]) => runMain(repository.root, argv);

/** Changes the plan file as a careless or hostile hand would. */
function tamper(change: (plan: { -readonly [K in keyof Plan]: Plan[K] }) => void): void {
	const plan = JSON.parse(repository.read('plan.json'));
	change(plan);
	repository.write('plan.json', JSON.stringify(plan));
}

describe('plan', () => {
	it('writes the plan and nothing else', async () => {
		expect(repository.git(['status', '--porcelain'])).toBe('?? plan.json\n');
		const plan = JSON.parse(repository.read('plan.json')) as Plan;
		expect(plan.files.map(({ path }) => path)).toEqual(['a.ts', 'b.ts']);
		expect(plan.decisions[0]?.edits).toHaveLength(1);
	});

	it('prints the plan when no file is named', async () => {
		const { stdout, stderr } = await run(...command);
		expect(stdout).toBe(repository.read('plan.json'));
		expect(stderr).toContain('Would change 2 files');
	});

	it('names a file that it cannot write', async () => {
		const { code, stderr } = await run(...command, '-o', 'gone/plan.json');
		expect(code).toBe(2);
		expect(stderr).toContain('cannot write the plan to gone/plan.json (ENOENT)');
	});
});

describe('apply', () => {
	it('carries out the plan', async () => {
		const { code, stdout } = await run('apply', 'plan.json');
		expect(code).toBe(0);
		expect(stdout).toContain('Changed 2 files: 2 awaits inserted');
		expect(repository.read('a.ts')).toBe('const a = await load();\n');
		expect(repository.read('b.ts')).toBe('const b =\r\n\tawait load();\r\n');
	});

	it('--dry-run and --diff write nothing', async () => {
		expect((await run('apply', 'plan.json', '--dry-run')).stdout).toContain('Would change 2 files');
		const { stdout } = await run('apply', 'plan.json', '--diff');
		expect(repository.git(['diff'])).toBe('');
		repository.git(['apply'], stdout);
		expect(repository.read('a.ts')).toBe('const a = await load();\n');
	});

	it('names every file that changed since and writes nothing', async () => {
		repository.write('b.ts', 'other\n');
		const { code, stderr } = await run('apply', 'plan.json', '--allow-dirty');
		expect(code).toBe(2);
		expect(stderr).toContain('a file changed since the plan was made, nothing was written: b.ts\n');
		expect(repository.read('a.ts')).toBe('const a = load();\n');
	});

	it('refuses a dirty tree', async () => {
		repository.write('c.ts', 'other\n');
		expect((await run('apply', 'plan.json')).stderr).toContain('uncommitted changes: c.ts');
		expect((await run('apply', 'plan.json', '--dry-run')).code).toBe(0);
	});

	it('applying twice is refused by the changed files', async () => {
		await run('apply', 'plan.json');
		const { stderr } = await run('apply', 'plan.json', '--allow-dirty');
		expect(stderr).toContain('2 files changed since the plan was made');
	});

	it.each<[string, (plan: { -readonly [K in keyof Plan]: Plan[K] }) => void, string]>([
		['a path outside', (plan) => rename(plan, '../a.ts'), 'names "../a.ts", which is not'],
		['an absolute path', (plan) => rename(plan, '/a.ts'), 'names "/a.ts", which is not'],
		['git internals', (plan) => rename(plan, '.git/a.ts'), 'names ".git/a.ts", which is not'],
		['what is no source', (plan) => rename(plan, 'a.json'), '"a.json" is no source file'],
		[
			'a wrong type',
			(plan) => Object.assign(plan.decisions[0]!, { start: 'x' }),
			'at decisions[0].start: ',
		],
		['another version', (plan) => Object.assign(plan, { version: 2 }), 'at version: '],
		[
			'an unlisted file',
			(plan) => Object.assign(plan.decisions[0]!, { file: 'c.ts' }),
			'decision 0 is in c.ts, which is not listed',
		],
		[
			'a missing cause',
			(plan) => Object.assign(plan.decisions[1]!, { because: { decision: 9 } }),
			'decision 1 follows from decision 9, which is gone',
		],
		[
			'an edit past the end',
			(plan) => Object.assign(plan.decisions[0]!.edits[0]!, { start: 999, end: 999 }),
			'the edits of a.ts in the plan do not fit the file',
		],
	])('refuses %s', async (_name, change, message) => {
		tamper(change);
		const { code, stderr } = await run('apply', 'plan.json');
		expect(code).toBe(2);
		expect(stderr).toContain(message);
		expect(repository.git(['diff'])).toBe('');
	});

	it('refuses what is JSON and no plan', async () => {
		repository.write('plan.json', '{ "name": "app", "version": "1.0.0" }');
		const { stderr } = await run('apply', 'plan.json');
		expect(stderr).toContain('asyncshift: plan.json is no plan of asyncshift\n');
	});

	it('refuses what is not JSON', async () => {
		repository.write('plan.json', '{');
		expect((await run('apply', 'plan.json')).stderr).toContain('plan.json is not a valid plan: ');
	});
});

function rename(plan: { files: Plan['files']; decisions: Plan['decisions'] }, path: string): void {
	Object.assign(plan.files[0]!, { path });
	Object.assign(plan.decisions[0]!, { file: path });
}

describe('explain', () => {
	it('prints the chain back to the rule', async () => {
		const { code, stdout } = await run('explain', 'b.ts:2', '--plan', 'plan.json');
		expect(code).toBe(0);
		expect(stdout).toBe(
			[
				'b.ts:2 await the call of `load`',
				'  because a.ts:1 await the call of `load`',
				'  because of the rule ./store.ts#load',
				'',
			].join('\n'),
		);
	});

	it('plans anew without a plan file', async () => {
		const { stdout } = await run('explain', './a.ts:1:7', '--async', './store.ts#load');
		expect(stdout).toContain('a.ts:1 await the call of `load`');
	});

	it('explains refusals', async () => {
		const { stdout } = await run('explain', 'c.ts:1', '--plan', 'plan.json');
		expect(stdout).toBe(
			'c.ts:1 left alone (constructed): `load` is called with `new`\n  Use a factory.\n  because of the rule ./store.ts#load\n',
		);
	});

	it('shows the functions between a refusal and its obstacle, and columns where a line has several', async () => {
		const between = createRepository({
			'tsconfig.json': '{ "compilerOptions": { "strict": true, "types": [] } }\n',
			'a.ts': [
				'export function load(): string {\n\treturn "";\n}',
				'export function one(): string {\n\treturn load() + load();\n}',
				'export function two(): string {\n\treturn one();\n}',
				'export class Box {\n\tconstructor() {\n\t\ttwo();\n\t}\n}\n',
			].join('\n'),
		});
		onTestFinished(() => between.remove());
		const argv = ['explain', 'a.ts:5', '--async', './a.ts#load'];
		const { stdout } = await runMain(between.root, argv, { createPlan });
		const block = (column: number) => [
			`a.ts:5:${column} left alone (caller-blocked): \`one\` stays synchronous: the call is in a constructor (a.ts:11)`,
			'  because a.ts:8 `two` calls `one`',
			'  because a.ts:12 `Box.constructor` calls `two`',
			expect.stringContaining('  Solve the refusal'),
			'  because of the rule ./a.ts#load',
			'',
		];
		expect(stdout.split('\n')).toEqual([...block(9), ...block(18)]);
	});

	it('explains what is to be reviewed', async () => {
		tamper((plan) =>
			Object.assign(plan, {
				warnings: [
					{
						file: 'b.ts',
						start: 0,
						end: 1,
						line: 1,
						code: 'stale-value',
						message: '`total` is read before the wait',
						suggestion: 'Wait first.',
					},
				],
			}),
		);
		const { stdout } = await run('explain', 'b.ts:1', '--plan', 'plan.json');
		expect(stdout).toBe(
			'b.ts:1 to review (stale-value): `total` is read before the wait\n  Wait first.\n',
		);
	});

	it('knows how many lines a file has', async () => {
		const { code, stderr } = await run('explain', 'a.ts:99', '--plan', 'plan.json');
		expect(code).toBe(2);
		expect(stderr).toContain('asyncshift: a.ts has no line 99: its last one is 1\n');
	});

	it('names the nearest decisions when there is nothing on the line', async () => {
		const { stdout } = await run('explain', 'b.ts:1', '--plan', 'plan.json');
		expect(stdout).toBe(
			'b.ts:1 does not change. The nearest that do or were looked at:\n  b.ts:2 await the call of `load`\n',
		);
	});

	it('says that nothing changes in the file', async () => {
		const { stdout } = await run('explain', 'plan.json:1', '--plan', 'plan.json');
		expect(stdout).toBe('plan.json:1 does not change, nor does anything else in that file.\n');
	});

	it('does not hang on a circle', async () => {
		tamper((plan) => Object.assign(plan.decisions[0]!, { because: { decision: 1 } }));
		expect((await run('explain', 'a.ts:1', '--plan', 'plan.json')).code).toBe(0);
	});
});

it.each([
	['run', 'await-calls', '--async', './store.ts#load', '--allow-dirty'],
	['apply', 'plan.json', '--allow-dirty'],
	['migrate', '--allow-dirty'],
])('%s executes a config that is a program once', async (...argv) => {
	repository.write(
		'asyncshift.config.mjs',
		[
			"import { appendFileSync } from 'node:fs';",
			"appendFileSync(new URL('executed.txt', import.meta.url), '1');",
			"export default { migrate: [{ transform: 'await-calls', async: ['./store.ts#load'] }] };",
			'',
		].join('\n'),
	);
	const { code } = await run(...argv);
	expect(code).toBe(0);
	expect(repository.read('executed.txt')).toBe('1');
});
