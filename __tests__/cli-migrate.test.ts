import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPlan } from '../src/plan/createPlan.ts';
import { createFakePlan } from './support/fakePlan.ts';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

const files = {
	'src/read.ts': [
		"import { readFileSync } from 'node:fs';",
		'',
		"export const read = (): string => readFileSync('a', 'utf8');",
		'',
	].join('\n'),
	'src/use.ts': [
		"import { read } from './read.js';",
		'',
		'export class Use {',
		'\treadonly size: number;',
		'\tconstructor() {',
		'\t\tthis.size = read().length;',
		'\t}',
		'}',
		'',
	].join('\n'),
	'src/job.ts': [
		"import { readFileSync } from 'node:fs';",
		'',
		'export function job(): number {',
		"\treturn readFileSync('b', 'utf8').length;",
		'}',
		'',
	].join('\n'),
	'tsconfig.json': '{ "compilerOptions": { "module": "nodenext", "strict": true } }',
};
const node = ['node:fs#readFileSync=node:fs/promises#readFile'];
let repository: Repository;

beforeEach(() => {
	repository = createRepository(files);
});
afterEach(() => repository.remove());

function configure(config: object): void {
	repository.write('asyncshift.config.json', JSON.stringify(config));
	repository.git(['add', '-A']);
	repository.git(['commit', '--quiet', '-m', 'config']);
}

const migrate = (...more: string[]) =>
	runMain(repository.root, ['migrate', ...more], { createPlan });
const status = () => repository.git(['status', '--porcelain']);

describe('runs', () => {
	const steps = [
		{ transform: 'await-calls', async: ['./src/job.ts#job'] },
		{ transform: 'unblock-io', paths: ['src/job.ts'], async: node },
		{ transform: 'strip-async' },
	];

	beforeEach(() => {
		repository.write(
			'src/caller.ts',
			"import { job } from './job.js';\n\nexport const f = () => job();\n",
		);
		configure({ migrate: steps });
	});

	it('each step on what the ones before it leave, and writes once', async () => {
		const { code, stdout, stderr } = await migrate();
		expect(stderr).toBe('');
		expect(code).toBe(0);
		expect(repository.read('src/job.ts')).toContain('export async function job(): Promise<number>');
		expect(repository.read('src/job.ts')).toContain("(await readFile('b', 'utf8')).length");
		expect(repository.read('src/job.ts')).not.toContain('readFileSync');
		expect(repository.read('src/read.ts')).toBe(files['src/read.ts']);
		expect(stdout).toMatch(/^1\. await-calls {2}Changed 2 files: .*made async\.$/m);
		expect(stdout).toMatch(/^3\. strip-async {2}Nothing to change\.$/m);
		expect(stdout).toMatch(/^Changed \d files?: .*\n3 steps, /m);
		const again = await migrate('--check', '--allow-dirty');
		expect(again.stdout).toContain('Nothing to change.');
		expect(again.code).toBe(0);
	});

	it('the whole of it for --diff, which git applies to what is on disk', async () => {
		const { code, stdout, stderr } = await migrate('--diff');
		expect(code).toBe(0);
		expect(stderr).toContain('Would change');
		expect(status()).toBe('');
		repository.git(['apply'], stdout);
		const applied = repository.read('src/job.ts');
		repository.git(['checkout', '--', '.']);
		await migrate();
		expect(repository.read('src/job.ts')).toBe(applied);
	});

	it('writes nothing for --dry-run and --check', async () => {
		expect((await migrate('--dry-run')).code).toBe(0);
		expect((await migrate('--check')).code).toBe(1);
		expect(status()).toBe('');
	});

	it('--json prints one document', async () => {
		const document = JSON.parse((await migrate('--json', '--dry-run')).stdout);
		expect(document).toMatchObject({
			command: 'migrate',
			written: false,
			changed: expect.arrayContaining(['src/job.ts']),
			steps: [
				{ number: 1, transform: 'await-calls' },
				{ number: 2, transform: 'unblock-io', rules: node, changed: ['src/job.ts'] },
				{ number: 3, changed: [] },
			],
		});
		expect(document.files).toContainEqual({
			path: 'src/job.ts',
			sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
		});
		expect(document.steps[0].decisions[0]).not.toHaveProperty('edits');
	});

	it('chosen steps', async () => {
		expect((await migrate('--step', 'strip-async', '--diff')).stdout).toBe('');
		const { stderr } = await migrate('--until', '1', '--diff');
		expect(stderr).toContain('1 step, ');
		expect((await migrate('--step', '4')).stderr).toBe(
			'asyncshift: --step 4: no such step\nThe steps are 1 await-calls, 2 unblock-io, 3 strip-async.\n',
		);
		expect((await migrate('--step', '1', '--until', '2')).code).toBe(2);
	});

	it('nothing on a dirty tree', async () => {
		repository.write('src/job.ts', `${files['src/job.ts']}// mine\n`);
		expect((await migrate()).stderr).toContain('uncommitted changes: src/job.ts');
		expect((await migrate('--dry-run')).code).toBe(0);
	});
});

describe('with files that a step creates', () => {
	const helper = 'src/asyncshift/monitorBlocking.ts';
	const watch = (name: string) => ({
		transform: 'monitor-blocking',
		runtime: 'vendor',
		function: [`./src/watched.ts#${name}`],
	});
	const watched = [
		'export async function one(): Promise<number> {',
		'\treturn 1;',
		'}',
		'',
		'export async function two(): Promise<number> {',
		'\treturn 2;',
		'}',
		'',
	].join('\n');

	beforeEach(() => {
		repository.write('src/watched.ts', watched);
		configure({ migrate: [watch('one'), watch('two')] });
	});

	it('writes and lists them, and the next step finds them', async () => {
		const { code, stdout, stderr } = await migrate('--json');
		expect(stderr).toBe('');
		expect(code).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({
			written: true,
			changed: [helper, 'src/watched.ts'],
			created: [{ path: helper, dependencies: {} }],
			steps: [
				{ changed: [helper, 'src/watched.ts'] },
				{ changed: ['src/watched.ts'], created: [] },
			],
		});
		const text = repository.read('src/watched.ts');
		expect(text.match(/import \{ monitorBlocking \}/g)).toHaveLength(1);
		expect(text.match(/= monitorBlocking\(/g)).toHaveLength(2);
		expect(repository.read(helper)).toContain('export function monitorBlocking');
	});

	it('shows them in the diff and in the summary', async () => {
		const { stdout, stderr } = await migrate('--diff');
		expect(stderr).toContain(
			`Would change 2 files: 2 functions monitored.\nWould create ${helper}.`,
		);
		repository.git(['apply'], stdout);
		expect(status()).toContain('?? src/asyncshift/');
	});

	it('carries what a later step makes of them, and counts a step that only creates', async () => {
		const file = { path: 'src/new.ts', text: 'load();\n', dependencies: {} };
		let step = 0;
		const { code } = await runMain(repository.root, ['migrate'], {
			createPlan: (request) => {
				// Awaits every `load()`, so the second step has something to do in the new file only.
				const result = createFakePlan(request);
				return step++ === 0 ? { ...result, plan: { ...result.plan, created: [file] } } : result;
			},
		});
		expect(code).toBe(0);
		expect(repository.read(file.path)).toBe('await load();\n');
	});

	it('compiles them, also where a tsconfig lists them', async () => {
		repository.write(
			'tsconfig.json',
			'{ "compilerOptions": { "module": "nodenext", "strict": true, "noEmit": true }, "include": ["src"] }',
		);
		configure({ migrate: [watch('one'), { transform: 'strip-async' }] });
		const { code, stdout } = await migrate('--dry-run');
		expect(code).toBe(0);
		expect(stdout).toContain('2. strip-async');
		expect(stdout).not.toContain('type-error');
	});
});

it('pins every file to what is on disk, also where a later step changes it again', async () => {
	configure({
		migrate: [
			{ transform: 'await-calls', async: ['./a.ts#x'] },
			{ transform: 'await-calls', async: ['./a.ts#y'] },
		],
	});
	repository.write('src/load.ts', 'load();\n');
	repository.git(['add', '-A']);
	repository.git(['commit', '--quiet', '-m', 'load']);
	const texts: string[] = [];
	const { code, stderr } = await runMain(repository.root, ['migrate'], {
		createPlan: (request) => {
			const file = `${repository.root}/src/load.ts`;
			const given = request.texts?.get(file);
			texts.push(given ?? 'disk');
			const [before, after] = [given ?? 'load();\n', `await ${given ?? 'load();\n'}`];
			// Changed on disk while the second step is under way.
			if (given !== undefined) repository.write('src/load.ts', 'changed\n');
			const result = createPlan({ ...request, rules: [] });
			return {
				...result,
				outputs: new Map([['src/load.ts', { before, after }]]),
				plan: {
					...result.plan,
					files: [
						{
							path: 'src/load.ts',
							sha256:
								given === undefined
									? '4be7d0ba3c8de1fbb2bb7a0b0a5b6f3f3a7a7ad1cb7b7f0ec1b4d7b1b2d3a4c5'
									: '',
						},
					],
				},
			};
		},
	});
	expect(texts).toEqual(['disk', 'await load();\n']);
	expect(code).toBe(2);
	expect(stderr).toContain('a file changed since the plan was made, nothing was written');
	expect(repository.read('src/load.ts')).toBe('changed\n');
});

it('counts what any step left alone for --strict', async () => {
	configure({ migrate: [{ transform: 'unblock-io', propagate: true, async: node }] });
	const { code, stdout } = await migrate('--dry-run', '--strict');
	expect(code).toBe(1);
	expect(stdout).toContain('src/use.ts:');
	configure({ migrate: [{ transform: 'unblock-io', paths: ['src/job.ts'], async: node }] });
	expect((await migrate('--dry-run', '--strict')).code).toBe(0);
});

describe('refuses', () => {
	const file = 'asyncshift.config.json';

	it.each([
		[{}, `${file} has no steps`],
		[{ migrate: {} }, `${file}: migrate: expected an array, got an object`],
		[{ migrate: [{}] }, `${file}: migrate[0].transform: expected a string, got undefined`],
		[
			{ migrate: [{ transfrom: 'strip-async' }] },
			`${file}: migrate[0].transform: expected a string, got undefined; did you mean "transform" by "transfrom"?`,
		],
		[
			{ migrate: [{ transform: 'strip-async' }, { transform: 'wrap-sync-service' }] },
			`${file}: migrate[1]: no service: pass --service <module>#<class>, or write \`service\``,
		],
		[
			{ migrate: [{ transform: 'wrap-sync-service', servcie: './a.ts#A' }] },
			`${file}: migrate[0]: unknown option "servcie"; did you mean "service"?`,
		],
		[
			{ migrate: [{ transform: 'wrap-sync-service', cpuBund: 'hash' }] },
			`${file}: migrate[0]: unknown option "cpuBund"; did you mean "cpu-bound"?`,
		],
		[
			{ migrate: [{ transform: 'unblok-io' }] },
			`${file}: migrate[0]: unknown transform "unblok-io"; did you mean "unblock-io"?`,
		],
		[
			{ migrate: [{ transform: 'strip-async' }, { transform: 'unblock-io', proagate: true }] },
			`${file}: migrate[1]: unknown option "proagate"; did you mean "propagate"?`,
		],
		[
			{ migrate: [{ transform: 'unblock-io', propagate: 'yes' }] },
			`${file}: migrate[0]: --propagate must be a boolean, not "yes"`,
		],
		[
			{ migrate: [{ transform: 'strip-async', preset: 'node-fs' }] },
			`${file}: migrate[0]: strip-async takes no rules`,
		],
		[{ migrate: [{ transform: 'await-calls' }] }, `${file}: migrate[0]: no rules`],
		[
			{ migrate: [{ transform: 'await-calls', async: ['fs'] }] },
			`${file}: migrate[0]: rule 'fs': no '#' between module and export`,
		],
		[
			{ migrate: [{ transform: 'strip-async', paths: ['gone'] }] },
			'gone: no such file or directory',
		],
	])('%j', async (config, message) => {
		configure(config);
		const { code, stderr } = await migrate('--dry-run');
		expect(stderr).toContain(message);
		expect(code).toBe(2);
	});

	it('to run without a config', async () => {
		expect((await migrate()).stderr).toContain('there is no config file');
	});
});
