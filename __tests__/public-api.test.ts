import { afterEach, expect, it } from 'vitest';
import { createPlan } from '../src/plan/createPlan.ts';
import type { Plan } from '../src/plan/plan.ts';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

const manifest = {
	name: 'warehouse',
	version: '1.0.0',
	type: 'module',
	exports: {
		'.': { types: './dist/index.d.ts', default: './dist/index.js' },
		'./testing': './dist/testing/index.js',
		'./legacy': { require: './legacy.cjs' },
		'./styles.css': './styles.css',
	},
	bin: { warehouse: './dist/cli.js' },
};
const compilerOptions = {
	target: 'es2022',
	module: 'nodenext',
	strict: true,
	types: [],
	rootDir: 'src',
	outDir: 'dist',
};
const files = {
	'package.json': JSON.stringify(manifest),
	'tsconfig.json': JSON.stringify({ compilerOptions, include: ['src'] }),
	'.gitignore': 'dist\n',
	'src/read.ts': 'export function read(id: string): string {\n\treturn id;\n}\n',
	'src/index.ts':
		"export * from './warehouse.js';\nexport { pages as allPages } from './pages.js';\n",
	'src/warehouse.ts': `import { read } from './read.js';

export class Warehouse {
	load(id: string, { isLoud = false } = {}, ...rest: string[]): string {
		return read(id) + isLoud + rest;
	}

	get reader() {
		return { next: (id: string): string => read(id) };
	}

	static open(name = 'main'): string {
		return read(name);
	}

	close(): void {}
}
`,
	'src/pages.ts': `import { read } from './read.js';

export function* pages(count: number): Generator<string> {
	for (let page = 0; page < count; page++) yield read(String(page));
}
`,
	'src/testing/index.ts': `import { Warehouse } from '../warehouse.js';

export default function fake(id: string): string {
	return new Warehouse().load(id);
}
`,
	'src/cli.ts': `import { Warehouse } from './warehouse.js';

export function main(): void {
	new Warehouse().load('cli');
}
`,
};
let repository: Repository | undefined;

afterEach(() => repository?.remove());

async function run(tree: Readonly<Record<string, string>>, ...options: string[]) {
	repository?.remove();
	repository = createRepository(tree);
	const rule = Object.keys(tree).find((file) => file.endsWith('read.ts'));
	const argv = ['run', 'await-calls', '--async', `./${rule}#read`, ...options];
	return runMain(repository.root, argv, { createPlan });
}

async function plan(tree: Readonly<Record<string, string>>, ...options: string[]): Promise<Plan> {
	const { stdout, stderr } = await run(tree, '--json', ...options);
	expect(stderr).toBe('');
	return JSON.parse(stdout) as Plan;
}

it('lists what the exports lead to, with a line for the changelog', async () => {
	const { breaking, untracedEntries, decisions } = await plan(files);
	const changes = breaking.map(({ name, file, line, changelog }) => [
		`${file}:${line} ${name}`,
		changelog,
	]);
	expect(Object.fromEntries(changes)).toEqual({
		'src/pages.ts:3 allPages':
			'- **Breaking:** `allPages(count)` now gives an async iterator: `for await (const item of allPages(count))`.',
		'src/testing/index.ts:3 fake':
			'- **Breaking:** `fake(id)` of `warehouse/testing` now returns a promise: `await fake(id)`.',
		'src/warehouse.ts:4 Warehouse.load':
			'- **Breaking:** `Warehouse.load(id, options, ...rest)` now returns a promise: `await warehouse.load(id, options, ...rest)`.',
		'src/warehouse.ts:9 Warehouse.reader.next':
			'- **Breaking:** `Warehouse.reader.next(id)` now returns a promise: `await warehouse.reader.next(id)`.',
		'src/warehouse.ts:12 Warehouse.open':
			'- **Breaking:** `Warehouse.open(name)` now returns a promise: `await Warehouse.open(name)`.',
	});
	expect(new Set(breaking.map((change) => change.package))).toEqual(new Set(['warehouse']));
	for (const { decision, file } of breaking) expect(decisions[decision]?.file).toBe(file);
	expect(untracedEntries).toEqual([
		{ package: 'warehouse', specifier: 'warehouse/legacy', target: './legacy.cjs' },
	]);
});

it('prints the lines, and what could not be traced', async () => {
	const { stdout } = await run(files, '--dry-run');
	expect(stdout).toContain('Public API: 5 breaking changes\n\nwarehouse (5)\n- **Breaking:**');
	expect(stdout).toContain(
		'What `warehouse/legacy` exports is not known: no source of ./legacy.cjs was found.',
	);
});

it('keeps what the exports lead to with --public=refuse', async () => {
	const { breaking, refusals } = await plan(files, '--public=refuse');
	expect(breaking).toEqual([]);
	const kept = refusals.filter(({ code }) => code === 'public-api');
	expect(kept.map(({ file, line }) => `${file}:${line}`)).toEqual([
		'src/pages.ts:3',
		'src/testing/index.ts:3',
		'src/warehouse.ts:4',
		'src/warehouse.ts:9',
		'src/warehouse.ts:12',
	]);
	expect(kept[1]?.message).toBe('`fake` is part of what `warehouse/testing` exports');
	expect(repository?.git(['status', '--porcelain'])).toBe('');
});

it('adds an async function beside what the exports lead to with --public=twin', async () => {
	const { breaking } = await plan(files, '--public=twin');
	expect(breaking).toEqual([]);
	expect(repository?.read('src/index.ts')).toContain(
		'{ pages as allPages, pagesAsync as allPagesAsync }',
	);
	const warehouse = repository?.read('src/warehouse.ts');
	expect(warehouse).toContain('async loadAsync(');
	expect(warehouse).toContain('\tload(');
	// A module has one default export, and the function behind it goes on calling `load`.
	expect(repository?.read('src/testing/index.ts')).toBe(files['src/testing/index.ts']);
});

it('lists nothing for a private package', async () => {
	const isPrivate = { ...files, 'package.json': JSON.stringify({ ...manifest, private: true }) };
	const { breaking, untracedEntries, summary } = await plan(isPrivate);
	expect([breaking, untracedEntries]).toEqual([[], []]);
	expect(summary.functionsMadeAsync).toBeGreaterThan(4);
});

it('looks at every package of a workspace', async () => {
	const api = {
		'package.json': '{ "private": true, "workspaces": ["packages/*"] }',
		'tsconfig.json': JSON.stringify({
			compilerOptions: { ...compilerOptions, rootDir: '.', noEmit: true },
		}),
		'packages/store/package.json':
			'{ "name": "@w/store", "type": "module", "main": "lib/index", "types": "lib/index.d.ts" }',
		'packages/store/src/read.ts': files['src/read.ts'],
		'packages/store/src/index.ts': "export { read } from './read.js';\n",
		'packages/app/package.json': '{ "name": "@w/app", "type": "module", "private": true }',
		'packages/app/index.ts': `import { read } from '../store/src/index.js';

export const title = (id: string): string => read(id);
`,
	};
	const { breaking, untracedEntries } = await plan(api);
	expect(breaking.map((change) => `${change.package} ${change.name}`)).toEqual(['@w/store read']);
	expect(untracedEntries).toEqual([]);
});

it('names what a script exports in an object, also by getters', async () => {
	const { breaking } = await plan({
		'package.json': '{ "name": "w", "main": "index.js" }',
		'tsconfig.json':
			'{ "compilerOptions": { "allowJs": true, "module": "nodenext", "noEmit": true, "types": [] } }',
		'read.ts': 'export function read(id: string): string {\n\treturn id;\n}\n',
		'store.js': `const { read } = require('./read');

class Store {
	load(id) {
		return read(id);
	}

	static open() {
		return read('main');
	}
}

module.exports = Store;
`,
		'index.js': `const { read } = require('./read');

module.exports = {
	get Store() {
		return require('./store');
	},
	title: (id) => read(id),
};
`,
	});
	expect(breaking.map(({ changelog }) => changelog.replace(/.*: /, '')).sort()).toEqual([
		'`await Store.open()`.',
		'`await store.load(id)`.',
		'`await title(id)`.',
	]);
});
