import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPlan, type PlanRequest } from '../src/plan/createPlan.ts';
import { createFakePlan } from './support/fakePlan.ts';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

// What `options.test.ts` found no other test for.
let repository: Repository;

beforeAll(() => {
	repository = createRepository({
		'src/a.ts': 'const a = load();\n',
		'src/b.ts': 'const b = load();\n',
		'lib/c.ts': 'const c = load();\n',
		'main.ts':
			"import { readFileSync } from 'node:fs';\nexport async function text() {\n\treturn readFileSync('a');\n}\n",
		'job.ts': 'export async function job(): Promise<void> {}\n',
	});
});
afterAll(() => repository.remove());

const commands = {
	run: ['run', 'await-calls', '--dry-run'],
	plan: ['plan', 'await-calls'],
	explain: ['explain', 'src/a.ts:1'],
} as const;
const rule = ['--async', './store.ts#load'];

/** What a command asks of the engine. */
async function requestOf(command: keyof typeof commands, ...argv: string[]): Promise<PlanRequest> {
	let seen: PlanRequest | undefined;
	const { stderr } = await runMain(repository.root, [...commands[command], ...rule, ...argv], {
		createPlan(request) {
			seen = request;
			return createFakePlan(request);
		},
	});
	if (seen === undefined) throw new Error(stderr);
	return seen;
}

function editable({ workspace }: PlanRequest): string[] {
	return workspace.files.filter((file) => file.editable).map((file) => file.path);
}

describe.each(['run', 'plan', 'explain'] as const)('%s', (command) => {
	it('hands --on-blocked, --void-callbacks, --array-map and --timeout to the engine', async () => {
		expect(await requestOf(command)).toMatchObject({
			onBlocked: 'refuse',
			voidCallbacks: 'refuse',
			arrayMap: 'auto',
		});
		expect((await requestOf(command)).timeLimit).toBeUndefined();
		expect(await requestOf(command, '--on-blocked', 'twin')).toMatchObject({ onBlocked: 'twin' });
		expect(await requestOf(command, '--void-callbacks', 'fix')).toMatchObject({
			voidCallbacks: 'fix',
		});
		expect(await requestOf(command, '--array-map', 'sequential')).toMatchObject({
			arrayMap: 'sequential',
		});
		expect(await requestOf(command, '--timeout', '2.5')).toMatchObject({ timeLimit: 2500 });
	});

	it('edits what --include names and --exclude does not', async () => {
		expect(
			editable(await requestOf(command, '--include', 'src/**', '--include', 'lib/**')),
		).toEqual(['lib/c.ts', 'src/a.ts', 'src/b.ts']);
		expect(
			editable(await requestOf(command, '--exclude', 'src/b.ts', '--exclude', '*.ts')),
		).toEqual(['lib/c.ts', 'src/a.ts']);
	});
});

it('--timeout is a number of seconds', async () => {
	const argv = [...commands.run, ...rule, '--timeout', '0'];
	const { code, stderr } = await runMain(repository.root, argv);
	expect(code).toBe(2);
	expect(stderr).toMatch('--timeout must be a number of seconds, more than 0');
});

it('explain --transform plans with another transform', async () => {
	expect((await requestOf('explain')).transform.meta.name).toBe('await-calls');
	const { transform } = await requestOf('explain', '--transform', 'unblock-io');
	expect(transform.meta.name).toBe('unblock-io');
});

it('list --presets lists presets', async () => {
	const { stdout } = await runMain(repository.root, ['list', '--presets']);
	expect(stdout).toMatch(/^node-fs /m);
	expect(stdout).not.toMatch(/^await-calls /m);
});

it('scan reports what --include names and --exclude does not', async () => {
	const files = async (...argv: string[]): Promise<string[]> => {
		const { stdout } = await runMain(repository.root, ['scan', '--json', ...argv]);
		return JSON.parse(stdout).calls.map(({ file }: { file: string }) => file);
	};
	expect(await files()).toEqual(['main.ts']);
	expect(await files('--include', 'src/**')).toEqual([]);
	expect(await files('--exclude', 'main.ts')).toEqual([]);
});

describe('monitor-blocking', () => {
	const diff = async (...argv: string[]): Promise<string> => {
		const all = ['run', 'monitor-blocking', '--diff', '--no-verify', ...argv];
		const { code, stdout, stderr } = await runMain(repository.root, all, { createPlan });
		expect(code, stderr).toBe(0);
		return stdout;
	};

	it('writes --threshold and --offload down', async () => {
		const monitored = ['--function', './job.ts#job'];
		expect(await diff(...monitored)).toMatch('{ thresholdMs: 5 }');
		expect(await diff(...monitored, '--threshold', '17')).toMatch('{ thresholdMs: 17 }');
		const logged = ['--calls', 'node:fs#readFileSync'];
		expect(await diff(...logged)).not.toMatch('offloadMs');
		expect(await diff(...logged, '--offload', '170')).toMatch('offloadMs: 170');
	});

	it('puts vendored helpers into --runtime-dir', async () => {
		const vendored = ['--function', './job.ts#job', '--runtime', 'vendor'];
		expect(await diff(...vendored)).toMatch(/^\+\+\+ b\/(?:src\/)?asyncshift\//m);
		expect(await diff(...vendored, '--runtime-dir', 'lib/helpers')).toMatch(
			/^\+\+\+ b\/lib\/helpers\//m,
		);
	});
});
