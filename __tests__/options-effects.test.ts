import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPlan, type PlanRequest } from '../src/plan/createPlan.ts';
import { createFakePlan } from './support/fakePlan.ts';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

// What `npm run options:mutate` found no other test for: each option alone, for each command that has it.
let repository: Repository;

beforeEach(() => {
	repository = createRepository({
		'src/a.ts': 'const a = load();\n',
		'src/b.ts': 'const b = load();\n',
		'lib/c.ts': 'const c = load();\n',
		'lib/d.ts': 'const d = new load();\n',
		'lib/tsconfig.json': '{}\n',
		'lib/asyncshift.config.json': config,
		'asyncshift.config.json': config,
		'tsconfig.json': '{}\n',
		'job.ts':
			"import { readFileSync } from 'node:fs';\nexport async function job() {\n\treturn readFileSync('a');\n}\n",
		'.prettierrc.json': '{ "semi": false }\n',
	});
	mkdirSync(path.join(repository.root, 'node_modules'));
});
afterEach(() => repository.remove());

const config = JSON.stringify({
	migrate: [{ transform: 'await-calls', async: ['./src/store.ts#load'] }],
});
const planning = {
	run: ['run', 'await-calls', '--dry-run'],
	plan: ['plan', 'await-calls'],
	explain: ['explain', 'src/a.ts:1'],
	migrate: ['migrate', '--dry-run'],
} as const;
type Planning = keyof typeof planning;
const rule = ['--async', './store.ts#load'];
const argumentsOf = (command: Planning): string[] => [
	...planning[command],
	...(command === 'migrate' ? [] : rule),
];

/** What a command asks of the engine. */
async function requestOf(command: Planning, ...argv: string[]): Promise<PlanRequest> {
	let seen: PlanRequest | undefined;
	const all = [...argumentsOf(command), ...argv];
	const { stderr } = await runMain(repository.root, all, {
		createPlan(request) {
			seen = request;
			return createFakePlan(request);
		},
	});
	if (seen === undefined) throw new Error(stderr);
	return seen;
}

const editable = ({ workspace }: PlanRequest): string[] =>
	workspace.files.filter((file) => file.editable).map((file) => file.path);
const rootOf = ({ workspace: { root } }: PlanRequest): string =>
	path.relative(repository.root, root);

type Row = readonly [
	option: string,
	argv: readonly string[],
	look: (request: PlanRequest) => unknown,
	expected: unknown,
];

const rows: readonly Row[] = [
	['async', ['--async', './other.ts#f'], ({ rules }) => rules.length, 2],
	['by-name', ['--by-name'], ({ byName }) => byName, true],
	['public', ['--public', 'twin'], ({ publicApi }) => publicApi, 'twin'],
	['concurrency', ['--concurrency', '3'], ({ concurrency }) => concurrency, 3],
	['preset', ['--preset', 'node-fs'], ({ rules }) => rules.length > 2, true],
	['include', ['--include', 'lib/**'], editable, ['lib/c.ts', 'lib/d.ts']],
	['exclude', ['--exclude', '{src,lib}/**'], editable, ['job.ts']],
	[
		'tsconfig',
		['--tsconfig', 'lib/tsconfig.json'],
		({ workspace }) => workspace.tsconfigs.map((file) => path.relative(repository.root, file)),
		['lib/tsconfig.json'],
	],
	['root', ['--root', 'lib'], rootOf, 'lib'],
	['verify', ['--verify', 'strict'], ({ verify }) => verify, 'strict'],
	['no-verify', ['--no-verify'], ({ verify }) => verify, false],
	['timeout', ['--timeout', '2'], ({ timeLimit }) => timeLimit, 2000],
	['on-blocked', ['--on-blocked', 'twin'], ({ onBlocked }) => onBlocked, 'twin'],
	['void-callbacks', ['--void-callbacks', 'fix'], (of) => of.voidCallbacks, 'fix'],
	['array-map', ['--array-map', 'concurrent'], ({ arrayMap }) => arrayMap, 'concurrent'],
	['only', ['--only', 'await-call'], (of) => of.select?.kinds, ['await-call']],
	['max-files', ['--max-files', '1'], (of) => of.select?.maxFiles, 1],
	['mark-todo', ['--mark-todo'], ({ markTodo }) => markTodo, true],
	['since', ['--since', 'HEAD'], editable, ['new.ts']],
	['staged', ['--staged'], editable, ['src/a.ts']],
];

const selecting = ['only', 'max-files', 'mark-todo', 'since', 'staged'];
const ofMigrate = ['root', 'verify', 'no-verify', 'timeout', ...selecting];
const byCommand: Readonly<Record<Planning, readonly Row[]>> = {
	run: rows,
	plan: rows,
	explain: rows.filter(([option]) => !selecting.includes(option)),
	migrate: rows.filter(([option]) => ofMigrate.includes(option)),
};

describe.each(Object.entries(byCommand))('%s asks the engine for', (name, table) => {
	it.each(table)('--%s', async (option, argv, look, expected) => {
		if (option === 'since') repository.write('new.ts', 'load();\n');
		if (option === 'staged') {
			repository.write('src/a.ts', 'const one = load();\n');
			repository.git(['add', 'src/a.ts']);
		}
		expect(look(await requestOf(name as Planning, ...argv))).toEqual(expected);
	});
});

describe.each(['run', 'migrate', 'apply'] as const)('%s', (name) => {
	/** The command after a plan was written, where it needs one. */
	async function start(...argv: readonly string[]) {
		const { root } = repository;
		if (name === 'apply') {
			await runMain(root, [...argumentsOf('plan'), '-o', 'plan.json', '--quiet']);
			repository.git(['add', '-A']);
			repository.git(['commit', '--quiet', '--allow-empty', '-m', 'plan']);
		}
		const command = {
			run: ['run', 'await-calls', ...rule],
			migrate: ['migrate'],
			apply: ['apply', 'plan.json'],
		};
		return (...more: readonly string[]) => runMain(root, [...command[name], ...argv, ...more]);
	}
	const read = () => repository.read('src/a.ts');
	const before = 'const a = load();\n';
	const after = 'const a = await load();\n';

	it('--dry-run and --diff write nothing', async () => {
		for (const option of ['--dry-run', '--diff']) {
			await (await start(option))();
			expect(read()).toBe(before);
		}
		expect((await (await start('--diff'))()).stdout).toContain('+const a = await load();');
		expect((await (await start())()).code).toBe(0);
		expect(read()).toBe(after);
	});

	it('--dry-run alone writes nothing', async () => {
		await (await start('--dry-run'))();
		expect(read()).toBe(before);
	});

	it('--allow-dirty writes although the tree is dirty', async () => {
		const run = await start();
		repository.write('job.ts', 'changed\n');
		expect((await run()).code).toBe(2);
		expect((await run('--allow-dirty')).code).toBe(0);
		expect(read()).toBe(after);
	});

	it('--json prints one document', async () => {
		const { stdout } = await (await start('--json', '--dry-run'))();
		expect(JSON.parse(stdout)).toMatchObject({ command: name, written: false });
	});

	it('--report writes a file', async () => {
		await (await start('--report', 'markdown=report.md'))();
		expect(repository.read('report.md')).toContain(`# asyncshift ${name}`);
	});

	it('--quiet prints nothing', async () => {
		expect(await (await start('--quiet'))()).toMatchObject({ stdout: '', stderr: '' });
	});

	it('--verify-command takes everything back when it fails', async () => {
		const { code } = await (await start('--verify-command', 'exit 3'))();
		expect(code).toBe(1);
		expect(read()).toBe(before);
	});

	it('--verify-timeout ends it', async () => {
		const started = performance.now();
		const check = ['--verify-command', 'sleep 60', '--verify-timeout', '0.2'];
		const { code } = await (await start(...check))();
		expect(code).toBe(1);
		expect(performance.now() - started).toBeLessThan(40_000);
	});

	it('--format asks the formatter of the repository', async () => {
		const { code, stderr } = await (await start('--format'))();
		expect(code).toBe(2);
		expect(stderr).toContain('prettier');
		expect(read()).toBe(before);
	});

	it.runIf(name !== 'apply')('--check and --strict fail on what they find', async () => {
		expect((await (await start('--check'))()).code).toBe(1);
		expect(read()).toBe(before);
		expect((await (await start('--strict'))()).code).toBe(1);
		expect(read()).toBe(after);
	});

	it.runIf(name !== 'apply')('--interactive needs a terminal', async () => {
		const { code, stderr } = await (await start('--interactive'))();
		expect(code).toBe(2);
		expect(stderr).toContain('terminal');
	});
});

describe('apply', () => {
	it('checks with the projects of --tsconfig, from --root, unless --no-verify', async () => {
		const { root } = repository;
		await runMain(root, [...argumentsOf('plan'), '-o', 'plan.json', '--quiet', '--root', 'lib']);
		const seen: string[][] = [];
		const run = (...argv: readonly string[]) =>
			runMain(root, ['apply', 'plan.json', '--dry-run', '--quiet', ...argv], {
				checkPlan(workspace) {
					seen.push([workspace.root, ...workspace.tsconfigs].map((at) => path.relative(root, at)));
					return [];
				},
			});
		expect((await run()).code).toBe(2);
		expect((await run('--root', 'lib')).code).toBe(0);
		expect((await run('--root', 'lib', '--tsconfig', 'tsconfig.json')).code).toBe(0);
		expect((await run('--root', 'lib', '--no-verify')).code).toBe(0);
		expect(seen).toEqual([
			['lib', 'lib/tsconfig.json'],
			['lib', 'tsconfig.json'],
		]);
	});
});

describe('plan', () => {
	it('--strict fails on what is left alone', async () => {
		expect((await runMain(repository.root, [...argumentsOf('plan'), '--strict'])).code).toBe(1);
	});

	it('--quiet prints no summary', async () => {
		const argv = [...argumentsOf('plan'), '-o', 'plan.json', '--quiet'];
		expect((await runMain(repository.root, argv)).stdout).toBe('');
	});

	it('--interactive needs a terminal', async () => {
		const argv = [...argumentsOf('plan'), '--interactive'];
		expect((await runMain(repository.root, argv)).stderr).toContain('terminal');
	});
});

it('explain --quiet prints no progress', async () => {
	const argv = argumentsOf('explain');
	const { stderr } = await runMain(repository.root, argv, { terminal: true });
	expect(stderr).not.toBe('');
	const quiet = await runMain(repository.root, [...argv, '--quiet'], { terminal: true });
	expect(quiet.stderr).toBe('');
});

describe('scan', () => {
	const scan = async (...argv: readonly string[]): Promise<string[]> => {
		const { stdout, stderr } = await runMain(repository.root, ['scan', '--json', ...argv]);
		expect(stderr).toBe('');
		return JSON.parse(stdout).calls.map(({ file }: { file: string }) => file);
	};

	it.each([
		['--async', 'node:path#join'],
		['--preset', 'bridges'],
		['--root', 'lib'],
		['--exclude', 'job.ts'],
		['--include', 'lib/**'],
		['--since', 'HEAD'],
		['--staged'],
	])('%s', async (...option) => {
		expect(await scan()).toEqual(['job.ts']);
		expect(await scan(...option)).toEqual([]);
	});

	it('--tsconfig', async () => {
		const { code, stderr } = await runMain(repository.root, ['scan', '--tsconfig', 'none.json']);
		expect(code).toBe(2);
		expect(stderr).toContain('none.json');
	});

	it('--check', async () => {
		expect((await runMain(repository.root, ['scan'])).code).toBe(0);
		expect((await runMain(repository.root, ['scan', '--check'])).code).toBe(1);
	});

	it('--quiet and --report', async () => {
		const argv = ['scan', '--quiet', '--report', 'json=scan.json'];
		expect((await runMain(repository.root, argv)).stdout).toBe('');
		expect(JSON.parse(repository.read('scan.json')).command).toBe('scan');
	});
});

describe('--root', () => {
	it('undo takes back a run in that folder', async () => {
		const { root } = repository;
		await runMain(root, ['run', 'await-calls', ...rule, '--root', 'lib', '--quiet']);
		expect(repository.read('lib/c.ts')).toContain('await');
		expect((await runMain(root, ['undo'])).code).toBe(2);
		expect((await runMain(root, ['undo', '--root', 'lib'])).code).toBe(0);
		expect(repository.read('lib/c.ts')).not.toContain('await');
	});

	it('recover looks for the run in that folder', async () => {
		const argv = ['recover', '--finish', '--root', 'nowhere'];
		expect((await runMain(repository.root, argv)).stderr).toContain('--root nowhere');
	});
});

it('monitor-blocking writes --slow down', async () => {
	const argv = [
		'run',
		'monitor-blocking',
		'--diff',
		'--no-verify',
		'--calls',
		'node:fs#readFileSync',
	];
	const { stdout } = await runMain(repository.root, [...argv, '--slow', '33'], { createPlan });
	expect(stdout).toContain('33');
});

it('wrap-sync-service puts vendored helpers into --runtime-dir', async () => {
	repository.write(
		'src/sums.ts',
		'export function sum(of: readonly number[]): number {\n\treturn of.reduce((all, one) => all + one, 0);\n}\n',
	);
	const service = ['--service', './src/sums.ts#*', '--strategy', 'sum=offload'];
	const runtime = ['--runtime', 'vendor', '--runtime-dir', 'lib/helpers'];
	const argv = ['run', 'wrap-sync-service', ...service, ...runtime, '--diff', '--no-verify'];
	const { stdout, stderr } = await runMain(repository.root, argv, { createPlan });
	expect(stdout, stderr).toMatch(/^\+\+\+ b\/lib\/helpers\//m);
});
