import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createPlan } from '../src/plan/createPlan.ts';
import type { Plan } from '../src/plan/plan.ts';
import type { PullRequest } from '../src/report/pullRequest/pullRequest.ts';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

const home = path.resolve(import.meta.dirname, '..');
const fixture = path.join(home, '__testfixtures__/split/library');
const packages = ['store', 'catalog', 'desk'];

/** The monorepo of the fixture, as it is after an installation. */
function createLibrary(): Repository {
	const repository = createRepository({ '.gitattributes': '' });
	cpSync(fixture, repository.root, { recursive: true });
	mkdirSync(path.join(repository.root, 'node_modules/@library'), { recursive: true });
	mkdirSync(path.join(repository.root, 'node_modules/@types'));
	const link = (target: string, name: string): void =>
		symlinkSync(target, path.join(repository.root, 'node_modules', name));
	for (const name of packages) link(`../../packages/${name}`, `@library/${name}`);
	link(path.join(home, 'node_modules/@types/node'), '@types/node');
	link(path.join(home, 'node_modules/undici-types'), 'undici-types');
	commit(repository, 'start');
	return repository;
}

function commit({ git }: Repository, message: string): void {
	git(['add', '-A']);
	git(['commit', '--quiet', '--allow-empty', '-m', message]);
}

const run = ({ root }: Repository, ...argv: string[]) => runMain(root, argv, { createPlan });

async function split(repository: Repository, ...options: string[]): Promise<string> {
	const command = ['plan', 'await-calls', '--preset', 'node-fs', '-o', 'plans', '--split-by'];
	const { code, stdout, stderr } = await run(repository, ...command, ...options);
	expect({ code, stderr }).toMatchObject({ code: 0 });
	return stdout;
}

const plansOf = ({ root }: Repository): string[] => readdirSync(path.join(root, 'plans')).sort();
const readPlan = (repository: Repository, name: string): Plan =>
	JSON.parse(repository.read(`plans/${name}`));

async function apply(repository: Repository, name: string): Promise<void> {
	const { code, stderr } = await run(repository, 'apply', `plans/${name}`, '--allow-dirty');
	expect({ code, stderr }).toMatchObject({ code: 0 });
}

/** What the compiler says and, where it is content, what the tests of all packages say. */
function check({ root }: Repository): string {
	const tsc = path.join(home, 'node_modules/.bin/tsc');
	const compiled = spawnSync(tsc, ['-b'], { cwd: root, encoding: 'utf8' });
	if (compiled.status !== 0) return compiled.stdout;
	const tests = packages.flatMap((name) => {
		const folder = path.join(root, 'packages', name, 'dist');
		return readdirSync(folder)
			.filter((file) => file.endsWith('.test.js'))
			.map((file) => path.join(folder, file));
	});
	const { stdout } = spawnSync(process.execPath, ['--test', ...tests], {
		cwd: root,
		encoding: 'utf8',
		env: { ...process.env, NODE_TEST_CONTEXT: undefined },
	});
	return /^. pass \d+\n. fail \d+/m.exec(stdout)?.[0].replaceAll(/^\W+/gm, '') ?? stdout;
}

const sources = ({ git }: Repository): string =>
	git(['diff', 'start', '--', 'packages']).replaceAll(/^index .*\n/gm, '');

describe('--split-by package', () => {
	let library: Repository;
	let report: string;
	let whole: string;

	beforeAll(async () => {
		library = createLibrary();
		library.git(['tag', 'start']);
		await run(library, 'run', 'await-calls', '--preset', 'node-fs');
		whole = sources(library);
		library.git(['reset', '--quiet', '--hard']);
		report = await split(library, 'package');
	});
	afterEach(() => void library.git(['reset', '--quiet', '--hard', 'start']));
	afterAll(() => library.remove());

	it('writes a plan per package and one that finishes, callees first', () => {
		expect(plansOf(library)).toEqual([
			'01-library-store.json',
			'02-library-catalog.json',
			'03-library-desk.json',
			'04-finish.json',
		]);
		expect(report).toContain('Each of the first 3 plans stands by itself');
		expect(library.git(['status', '--porcelain'])).toBe('');
	});

	it('changes files of its package only, and calls outside of it go on as before', () => {
		for (const [i, name] of packages.entries()) {
			const { files } = readPlan(library, plansOf(library)[i]!);
			expect(files.every((file) => file.path.startsWith(`packages/${name}/`))).toBe(true);
		}
	});

	it('says what waits for the last plan, and why', () => {
		const { split: part } = readPlan(library, '01-library-store.json');
		expect(part?.waiting.map(({ name, reason }) => `${name}: ${reason}`)).toEqual([
			'openStore: it is a default export',
			'FileSource.find: other parts declare it too',
		]);
	});

	it('keeps the repository working after each plan, and ends as the whole migration does', {
		timeout: 300_000,
	}, async () => {
		expect(check(library)).toBe('pass 7\nfail 0');
		for (const name of plansOf(library)) {
			await apply(library, name);
			expect(`${name}: ${check(library)}`).toBe(`${name}: pass 7\nfail 0`);
			commit(library, name);
		}
		expect(sources(library)).toBe(whole);
	});

	it('keeps the repository working with any plan alone, and in the other order', {
		timeout: 300_000,
	}, async () => {
		for (const name of plansOf(library).slice(0, -1)) {
			await apply(library, name);
			expect(`${name}: ${check(library)}`).toBe(`${name}: pass 7\nfail 0`);
			library.git(['reset', '--quiet', '--hard', 'start']);
		}
		const [store, catalog, desk, finish] = plansOf(library);
		for (const name of [desk, catalog, store, finish]) await apply(library, name!);
		expect(sources(library)).toBe(whole);
	});

	it('says which plans are missing when the last one comes too early', async () => {
		const { code, stderr } = await run(library, 'apply', 'plans/04-finish.json');
		expect(code).toBe(2);
		expect(stderr).toContain('nothing was written');
		expect(stderr).toContain(
			'apply 01-library-store.json, 02-library-catalog.json, 03-library-desk.json first',
		);
	});

	it('counts each call of a seed once', () => {
		const plans = plansOf(library).map((name) => readPlan(library, name));
		const migrated = plans.map(({ summary }) => summary.seedCallsMigrated);
		expect(migrated).toEqual([1, 0, 0, 0]);
	});

	it('pr prints what scripts need, and a body for each plan', async () => {
		const requests: PullRequest[] = JSON.parse(
			(await run(library, 'pr', 'plans', '--json')).stdout,
		);
		expect(requests.map(({ branch }) => branch)).toEqual([
			'asyncshift/await-calls-01-library-store',
			'asyncshift/await-calls-02-library-catalog',
			'asyncshift/await-calls-03-library-desk',
			'asyncshift/await-calls-04-finish',
		]);
		expect(requests.map(({ after }) => after.length)).toEqual([0, 0, 0, 3]);
		const [{ body }] = requests as [PullRequest];
		expect(body).toContain('`readText`, `readBook`, `parse`');
		expect(body).toContain(
			'`openStore` (`packages/store/src/openStore.ts:4`): it is a default export',
		);
		expect(body).toContain('1. make `readText` async (`packages/store/src/read.ts:9`)');
		expect(body).toContain('| `packages/store/src/read.ts` | 13 | 3 | 3 |');
		expect(body).toContain('asyncshift apply plans/01-library-store.json');
		expect(body).toContain('git revert');
		for (const field of ['branch', 'title', 'body'] as const) {
			const { stdout } = await run(library, 'pr', 'plans/01-library-store.json', '--only', field);
			expect(stdout).toBe(`${requests[0]![field].trimEnd()}\n`);
		}
	});
});

describe('--split-by codeowners', () => {
	it('puts together what has the same owners', async () => {
		const library = createLibrary();
		try {
			await split(library, 'codeowners');
			expect(plansOf(library)).toEqual([
				'01-library-storage.json',
				'02-library-catalog-ann.json',
				'03-library-everybody.json',
				'04-finish.json',
			]);
		} finally {
			library.remove();
		}
	});
});

describe('options', () => {
	const files = {
		'package.json': '{"name":"small"}',
		'tsconfig.json': '{"compilerOptions":{"strict":true}}',
		'src/store/load.ts': 'export function load(): number {\n\treturn 1;\n}\n',
		'src/shop/shop.ts':
			"import { load } from '../store/load';\nexport function price(): number {\n\treturn load() * 2;\n}\n",
	};
	const command = ['plan', 'await-calls', '--async', './src/store/load.ts#load'];
	let repository: Repository;
	const fails = async (...argv: string[]): Promise<string> => {
		const { code, stderr } = await run(repository, ...argv);
		expect(code).toBe(2);
		return stderr;
	};

	beforeAll(() => {
		repository = createRepository(files);
	});
	afterEach(() => rmSync(path.join(repository.root, 'plans'), { recursive: true, force: true }));
	afterAll(() => repository.remove());

	it('--split-depth says how many folders deep a group is', async () => {
		const plan = [...command, '-o', 'plans', '--split-by', 'directory'];
		await run(repository, ...plan);
		expect(plansOf(repository)).toEqual(['01-src.json']);
		rmSync(path.join(repository.root, 'plans'), { recursive: true });
		await run(repository, ...plan, '--split-depth', '2');
		expect(plansOf(repository)).toEqual([
			'01-src-store.json',
			'02-src-shop.json',
			'03-finish.json',
		]);
	});

	it('a part that calls another one is complete without it', async () => {
		const plan = [...command, '-o', 'plans', '--split-by', 'directory', '--split-depth', '2'];
		await run(repository, ...plan);
		const shop = readPlan(repository, '02-src-shop.json');
		expect(shop.split?.after).toEqual([]);
		expect(shop.files.map((file) => file.path)).toEqual(['src/shop/shop.ts']);
		expect(shop.decisions.map(({ title }) => title)).toEqual([
			'await the call of `load`',
			'make `price` async',
			'wrap the return type of `price`',
		]);
	});

	it('writes no folder where nothing changes', async () => {
		const { code, stdout } = await run(
			repository,
			...[...command.slice(0, 2), 'src/shop', ...command.slice(2), '-o', 'plans'],
			...['--split-by', 'directory'],
		);
		expect(code).toBe(0);
		expect(stdout).toContain('Nothing to change, so there is no plan.');
		expect(existsSync(path.join(repository.root, 'plans'))).toBe(false);
	});

	it('go together, or say why they do not', async () => {
		expect(await fails(...command, '--split-by', 'package')).toContain('needs a folder');
		expect(await fails(...command, '--split-depth', '2', '-o', 'plans')).toContain(
			'--split-depth goes with --split-by directory only',
		);
		const directory = [...command, '-o', 'plans', '--split-by', 'directory'];
		expect(await fails(...directory, '--split-depth', '0')).toContain('whole number from 1');
		expect(await fails(...command, '-o', 'plans', '--split-by', 'codeowners')).toContain(
			'there is no CODEOWNERS file',
		);
		expect(await fails(...command, '-o', 'src', '--split-by', 'package')).toContain('is not empty');
		expect(await fails(...command, '-o', 'package.json', '--split-by', 'package')).toContain(
			'has to be a folder',
		);
	});

	it('pr says where there is no plan', async () => {
		repository.write('empty/readme.txt', '');
		expect(await fails('pr', 'empty')).toContain('no plan is in this folder');
		expect(await fails('pr', 'nothing.json')).toContain('cannot read the plan nothing.json');
	});

	it('pr tells of a plan that was not split, too', async () => {
		await run(repository, ...command, '-o', 'plan.json');
		const { stdout } = await run(repository, 'pr', 'plan.json');
		expect(stdout).toContain('branch: asyncshift/await-calls\n');
		expect(stdout).toContain('title:  await-calls: migrate 2 files\n');
		expect(stdout).not.toContain('This is part');
	});
});
