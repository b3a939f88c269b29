import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { renderScanMarkdown } from '../src/report/scan/markdown.ts';
import type { ScanResult } from '../src/scan/scanResult.ts';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

let repository: Repository;

beforeAll(() => {
	repository = createRepository({
		'package.json': '{ "type": "module", "private": true }',
		'tsconfig.json':
			'{ "compilerOptions": { "module": "nodenext", "target": "es2022", "strict": true, "noEmit": true } }',
		'src/source.ts': [
			"import { existsSync, openSync, readFileSync } from 'node:fs';",
			'export interface Source { read(name: string): string }',
			'export class FileSource implements Source {',
			"	readonly lock = this.open('x');",
			"	constructor() { openSync('y', 'r'); }",
			"	open(name: string): number { return openSync(name, 'r'); }",
			'	read(name: string): string {',
			"		return existsSync(name) ? readFileSync(name, 'utf8') : '';",
			'	}',
			"	get version(): string { return readFileSync('VERSION', 'utf8'); }",
			'}',
			"export const banner = readFileSync('banner', 'utf8');",
			"export const unused = (): string => readFileSync('unused', 'utf8');",
			'',
		].join('\n'),
		'src/server.ts': [
			"import { FileSource, type Source } from './source.ts';",
			'function all(source: Source, names: string[]): string[] {',
			'	return names.map((name) => source.read(name));',
			'}',
			'export async function handle(names: string[]): Promise<string> {',
			'	const source = new FileSource();',
			'	return all(source, names).join() + source.version;',
			'}',
			'',
		].join('\n'),
	});
});
afterAll(() => repository.remove());

interface Call {
	readonly name: string;
	readonly line: number;
	readonly remedy: string;
	readonly advice: string;
	readonly path: readonly { readonly label: string }[];
	readonly measured?: { readonly longest: number; readonly runs: number; readonly urgency: string };
}

async function scan(...args: readonly string[]) {
	const { code, stdout } = await runMain(repository.root, ['scan', ...args]);
	return { code, stdout };
}

async function scanJson(...args: readonly string[]) {
	const { stdout } = await scan('--json', ...args);
	return JSON.parse(stdout) as {
		calls: Call[];
		hot: unknown[];
		unreached: number;
		ignored: number;
	};
}

describe('asyncshift scan', () => {
	it('follows interfaces, callbacks, constructors and accessors back to async code', async () => {
		const { calls, unreached } = await scanJson();
		const ways = calls.map(({ line, name, remedy, path }) => [
			`${line} ${name}`,
			remedy,
			path.map(({ label }) => label).join(' > '),
		]);
		expect(ways).toEqual([
			['5 openSync', 'offload', 'handle > FileSource.constructor'],
			['6 openSync', 'offload', 'handle > FileSource.open'],
			['8 existsSync', 'fast', 'handle > all > callback of `names.map` > FileSource.read'],
			['8 readFileSync', 'async-form', 'handle > all > callback of `names.map` > FileSource.read'],
			['10 readFileSync', 'async-form', 'handle > FileSource.version'],
		]);
		expect(unreached).toBe(2);
	});

	it('follows handlers, timers and reactions, and nothing that runs at the start', async () => {
		const file = 'src/http.ts';
		repository.write(
			file,
			[
				"import { readFileSync } from 'node:fs';",
				"import { createServer } from 'node:http';",
				"const read = (name: string): string => readFileSync(name, 'utf8');",
				"class Pages { handle(): void { read('page'); } }",
				'createServer(new Pages().handle.bind(new Pages())).listen(3000);',
				"setInterval(() => readFileSync('timer'), 1000);",
				"Promise.resolve(1).then(() => readFileSync('reaction'));",
				"for (const name of ['start'].map((each) => readFileSync(each))) console.log(name);",
				"process.on('exit', () => readFileSync('end'));",
				'',
			].join('\n'),
		);
		try {
			const { calls, unreached } = await scanJson(file);
			const ways = calls.map(({ line, path }) => [
				line,
				path.map(({ label }) => label).join(' > '),
			]);
			expect(ways).toEqual([
				[3, 'callback of `createServer` > Pages.handle > read'],
				[6, 'callback of `setInterval`'],
				[7, 'callback of `Promise.resolve(1).then`'],
			]);
			expect(unreached).toBe(2);
			const { stdout: text } = await scan(file);
			expect(text).toContain(
				'from callback of `createServer` (src/http.ts:5) → Pages.handle (src/http.ts:4) → read (src/http.ts:3)',
			);
			const { stdout: markdown } = await scan(file, '--report', 'markdown');
			expect(markdown).toContain('| `` callback of `createServer` `` src/http.ts:5 → ');
			const { stdout: sarif } = await scan(file, '--report', 'sarif');
			expect(sarif).toContain('reached from a callback of `createServer`.');
		} finally {
			rmSync(path.join(repository.root, file));
		}
	});

	it('follows field initializers to where instances are made, and no static ones', async () => {
		const file = 'src/fields.ts';
		repository.write(
			file,
			[
				"import { readFileSync } from 'node:fs';",
				"import { createServer } from 'node:http';",
				"class Base { readonly a = readFileSync('a'); constructor() { readFileSync('b'); } }",
				'class Middle extends Base {}',
				'class Leaf extends Middle { constructor() { super(); } }',
				'export async function make() { return new Leaf(); }',
				"class Page { readonly #text = readFileSync('c'); get() { return this.#text; } }",
				'createServer((_, response) => response.end(new Page().get()));',
				"const Held = class { readonly d = readFileSync('d'); };",
				'class Outer { readonly held = new Held(); readonly next?: Outer = this.held ? undefined : new Outer(); }',
				'export async function nest() { return new Outer(); }',
				"class Loaded { static a = readFileSync('e'); static { readFileSync('f'); } }",
				"export async function late() { return [Loaded, class { static a = readFileSync('g'); }]; }",
				"class Once { readonly a = readFileSync('h'); }",
				'export const once = new Once();',
				'export async function load() { return [new Loaded(), once.a]; }',
				'',
			].join('\n'),
		);
		try {
			const { calls, unreached } = await scanJson(file);
			const ways = calls.map(({ line, path }) => [
				line,
				path.map(({ label }) => label).join(' > '),
			]);
			expect(ways).toEqual([
				[3, 'make'],
				[3, 'make > Base.constructor'],
				[7, 'callback of `createServer`'],
				[9, 'nest'],
				[13, 'late'],
			]);
			expect(unreached).toBe(3);
		} finally {
			rmSync(path.join(repository.root, file));
		}
	});

	it('recommends no form that does not take the arguments', async () => {
		const file = 'src/descriptor.ts';
		repository.write(
			file,
			[
				"import { execSync } from 'node:child_process';",
				"import { readFileSync } from 'node:fs';",
				'export async function read(descriptor: number): Promise<string> {',
				"	execSync('true');",
				"	return readFileSync(descriptor, 'utf8') + readFileSync('name', 'utf8');",
				'}',
				'',
			].join('\n'),
		);
		try {
			const { calls } = await scanJson(file);
			expect(calls.map(({ name, remedy, advice }) => `${name} ${remedy} ${advice}`)).toEqual([
				expect.stringContaining('execSync offload No asynchronous form does the same: without'),
				'readFileSync offload No asynchronous form does the same: `descriptor` may be a file descriptor, which the async form does not take.',
				'readFileSync async-form Use `readFile` of `node:fs/promises`.',
			]);
		} finally {
			rmSync(path.join(repository.root, file));
		}
	});

	it('fails with --check where something blocks for long, and not for short calls', async () => {
		expect((await scan('--check')).code).toBe(1);
		expect((await scan('--check', '--async', 'node:fs#statSync')).code).toBe(0);
	});

	it('leaves out what a comment covers, and counts it', async () => {
		const source = repository.read('src/source.ts');
		const line = "	get version(): string { return readFileSync('VERSION', 'utf8'); }";
		try {
			const comment = '	// asyncshift-ignore-next-line read once, at the start';
			repository.write('src/source.ts', source.replace(line, `${comment}\n${line}`));
			const { calls, ignored } = await scanJson();
			expect(calls.map(({ line }) => line)).toEqual([5, 6, 8, 8]);
			expect(ignored).toBe(1);
			expect((await scan()).stdout).toContain('1 call left out by a comment.');
			expect((await scan('--report', 'markdown')).stdout).toContain('1 left out by a comment');
		} finally {
			repository.write('src/source.ts', source);
		}
	});

	it('writes SARIF that its schema accepts', async () => {
		const { stdout } = await scan('--report', 'sarif');
		const file = path.join(import.meta.dirname, 'support/sarif-schema-2.1.0.json');
		// The library takes only absolute addresses for references.
		const text = readFileSync(file, 'utf8').replaceAll(
			'"format": "uri-reference"',
			'"type": "string"',
		);
		const schema = z.fromJSONSchema(JSON.parse(text));
		const log = JSON.parse(stdout);
		expect(schema.safeParse(log).error?.issues).toBeUndefined();
		expect(log.runs[0].results).toHaveLength(5);
		log.runs[0].results[0].message = 'text';
		expect(schema.safeParse(log).success).toBe(false);
	});

	it('tells the same as text and as Markdown', async () => {
		const { stdout: text } = await scan();
		expect(text).toContain('Calls with an asynchronous form (2)');
		expect(text).toContain('from handle (src/server.ts:7) → FileSource.version (src/source.ts:10)');
		expect(text).toContain(
			'5 blocking calls reached from async code or the event loop in 2 files.',
		);
		const { stdout: markdown } = await scan('--report', 'markdown');
		expect(markdown).toContain('| `readFileSync` src/source.ts:10 | `handle` src/server.ts:7');
	});

	it('keeps tables together whatever files and functions are called', () => {
		const step = { file: 'src/a|b<i>.ts', line: 2, column: 1, label: 'Foo.run|`x`' };
		const call = {
			...step,
			name: 'readFileSync',
			rule: 'node:fs#readFileSync',
			remedy: 'fast',
			advice: 'Stay.',
			path: [step],
		} as const;
		const result = { calls: [call], hot: [], unreached: 0, ignored: 0, filesSeen: 1 };
		expect(renderScanMarkdown(result as unknown as ScanResult)).toContain(
			'| `readFileSync` `src/a\\|b<i>.ts:2` | `` Foo.run\\|`x` `` `src/a\\|b<i>.ts:2` | Stay. |',
		);
	});

	it('takes the time of each call from a profile', async () => {
		const file = path.join(repository.root, 'app.cpuprofile');
		writeFileSync(file, JSON.stringify(createProfile(repository.root)));
		const { calls, hot } = await scanJson('--profile', file);
		expect(calls[0]).toMatchObject({
			line: 8,
			name: 'readFileSync',
			measured: { longest: 60, runs: 2, urgency: 'should' },
		});
		expect(hot).toEqual([
			expect.objectContaining({
				label: 'all',
				file: 'src/server.ts',
				line: 2,
				measured: expect.objectContaining({ longest: 120, urgency: 'must' }),
			}),
		]);
		expect((await scanJson('--profile', file, 'src/source.ts')).hot).toEqual([]);
	});

	it('counts short calls in one run of their caller together, also where garbage is collected', async () => {
		const file = path.join(repository.root, 'short.cpuprofile');
		const [all, read, collector, idle] = [2, 4, 6, 5];
		const round: [number, number][] = [
			[all, 4],
			[read, 3],
			[collector, 2],
			[read, 5],
		];
		const spans = [...Array(10).fill(round).flat(), [idle, 50], ...round];
		writeFileSync(file, JSON.stringify(createProfile(repository.root, spans)));
		const { calls, hot } = await scanJson('--profile', file);
		expect(calls[0]).toMatchObject({
			name: 'readFileSync',
			measured: { longest: 100, total: 110, runs: 2, urgency: 'should' },
		});
		expect(hot).toMatchObject([{ label: 'all', measured: { longest: 40, runs: 2 } }]);
	});

	it('counts what a built-in function without a rule takes for the function that calls it', async () => {
		const file = path.join(repository.root, 'hash.cpuprofile');
		const spans: [number, number][] = [
			[2, 5],
			[7, 60],
			[8, 90],
			[4, 30],
		];
		writeFileSync(file, JSON.stringify(createProfile(repository.root, spans)));
		const { hot } = await scanJson('--profile', file);
		expect(hot).toMatchObject([{ label: 'all', measured: { longest: 65, runs: 1 } }]);
	});

	it('takes the time of a function that Node.js calls otherwise, and of no other one', async () => {
		const source = [
			"import { existsSync, readFileSync } from 'node:fs';",
			"import { gzipSync } from 'node:zlib';",
			'export async function pack() {',
			"	return existsSync('x') && gzipSync(readFileSync('x'));",
			'}',
			'',
		].join('\n');
		repository.write('src/pack.mjs', source);
		const inModule = (functionName: string, url: string) => ({
			callFrame: { functionName, url, lineNumber: 1, columnNumber: 0 },
		});
		const nodes = [
			{ id: 1, callFrame: frameIn(repository.root, '(root)', '', 1), children: [2] },
			{ id: 2, callFrame: frameIn(repository.root, 'pack', 'src/pack.mjs', 3), children: [3, 4] },
			{ id: 3, ...inModule('syncBufferWrapper', 'node:zlib') },
			{ id: 4, ...inModule('readFileSync', 'node:fs') },
		];
		const profile = { nodes, samples: [3, 4, 1], timeDeltas: [0, 70_000, 20_000] };
		repository.write('pack.cpuprofile', JSON.stringify(profile));
		try {
			const { calls } = await scanJson('--profile', 'pack.cpuprofile', 'src/pack.mjs');
			expect(calls.map(({ name, measured }) => [name, measured?.longest])).toEqual([
				['gzipSync', 70],
				['readFileSync', 20],
				['existsSync', undefined],
			]);
		} finally {
			for (const name of ['src/pack.mjs', 'pack.cpuprofile'])
				rmSync(path.join(repository.root, name));
		}
	});

	it('says when the profile is of files that are no sources', async () => {
		repository.write('dist/server.js', 'export function all() {}');
		repository.write('.gitignore', 'dist\n');
		const nodes = [
			{ id: 1, callFrame: frameIn(repository.root, '(root)', '', 1), children: [2] },
			{ id: 2, callFrame: frameIn(repository.root, 'all', 'dist/server.js', 1) },
		];
		const profile = { nodes, samples: [2, 1], timeDeltas: [0, 70_000] };
		repository.write('dist.cpuprofile', JSON.stringify(profile));
		try {
			const scan = () => runMain(repository.root, ['scan', '--profile', 'dist.cpuprofile']);
			const { code, stderr } = await scan();
			expect(code).toBe(0);
			expect(stderr).toContain('the profile also has dist/server.js, not among the sources');
			// What a map leaves out was added by the compiler.
			repository.write(
				'dist/server.js',
				'export function all() {}\n//# sourceMappingURL=server.js.map\n',
			);
			const map = { version: 3, sources: ['../src/server.ts'], names: [], mappings: '' };
			repository.write('dist/server.js.map', JSON.stringify(map));
			expect((await scan()).stderr).not.toContain('dist/server.js');
		} finally {
			for (const name of ['dist', '.gitignore', 'dist.cpuprofile'])
				rmSync(path.join(repository.root, name), { recursive: true });
		}
	});

	it('tells no call the times of another text of its file', async () => {
		repository.write(
			'src/one.mjs',
			"import { readFileSync } from 'node:fs';\n\nexport async function one() {\n\treturn readFileSync('x');\n}\n",
		);
		const frame = frameIn(repository.root, 'one', 'src/one.mjs', 1);
		const nodes = [
			{ id: 1, callFrame: frameIn(repository.root, '(root)', '', 1), children: [2] },
			{ id: 2, callFrame: { ...frame, columnNumber: 72 } },
		];
		const profile = { nodes, samples: [2, 1], timeDeltas: [0, 70_000] };
		repository.write('one.cpuprofile', JSON.stringify(profile));
		try {
			const argv = ['scan', '--profile', 'one.cpuprofile', '--json', 'src/one.mjs'];
			const { stdout, stderr } = await runMain(repository.root, argv);
			expect(stderr).toContain('the profile names places that src/one.mjs as written here');
			const { calls, hot } = JSON.parse(stdout);
			expect([calls.length, calls[0].measured, hot]).toEqual([1, undefined, []]);
		} finally {
			for (const name of ['src/one.mjs', 'one.cpuprofile'])
				rmSync(path.join(repository.root, name));
		}
	});

	it('knows functions by other names, and those of packages without types', async () => {
		repository.write('node_modules/which/package.json', '{ "name": "which", "version": "4.0.0" }');
		repository.write('node_modules/which/index.js', 'exports.sync = function whichSync() {};');
		const source = [
			"import { readFileSync as read } from 'node:fs';",
			"import which from 'which';",
			"export async function find() { return which.sync('node') + read('paths', 'utf8'); }",
			'',
		].join('\n');
		repository.write('src/find.mjs', source);
		try {
			const nodes = [
				{ id: 1, callFrame: frameIn(repository.root, '(root)', '', 1), children: [2] },
				{ id: 2, callFrame: frameIn(repository.root, 'find', 'src/find.mjs', 3), children: [3] },
				{
					id: 3,
					callFrame: frameIn(repository.root, 'whichSync', 'node_modules/which/index.js', 1),
				},
			];
			const profile = { nodes, samples: [2, 3, 1], timeDeltas: [0, 15_000, 60_000] };
			repository.write('which.cpuprofile', JSON.stringify(profile));
			const found = await scanJson('--preset', 'npm', '--preset', 'node', 'src/find.mjs');
			expect(found.calls.map(({ name }) => name)).toEqual(['which.sync', 'readFileSync']);
			expect(found.calls[0]?.advice).toBe('Use the default export of `which`.');
			const { calls, hot } = await scanJson('--profile', 'which.cpuprofile', 'src/find.mjs');
			expect(calls[0]).toMatchObject({ name: 'which.sync', measured: { longest: 60 } });
			expect(hot).toMatchObject([{ label: 'find', measured: { longest: 15 } }]);
		} finally {
			for (const name of ['node_modules', 'src/find.mjs', 'which.cpuprofile'])
				rmSync(path.join(repository.root, name), { recursive: true });
		}
	});

	it('follows functions that are made of others while modules are loaded', async () => {
		repository.write(
			'src/made.ts',
			[
				"import { readFileSync } from 'node:fs';",
				'function memo<F extends (name: string) => string>(fn: F): F { return fn; }',
				"const inner = (name: string) => readFileSync(name, 'utf8');",
				'const other = inner;',
				'export const api = { load: memo(other) };',
				"export const made = memo((name: string) => readFileSync(name, 'utf8'));",
				"const read = (name: string) => readFileSync(name, 'utf8');",
				"export const text = read('text');",
				"export async function use() { return [api.load('a'), made('b'), text]; }",
				'',
			].join('\n'),
		);
		try {
			const { calls } = await scanJson('src/made.ts');
			expect(calls.map(({ line, path }) => [line, path.map(({ label }) => label)])).toEqual([
				[3, ['use', 'inner']],
				[6, ['use', 'callback of `memo`']],
			]);
		} finally {
			rmSync(path.join(repository.root, 'src/made.ts'));
		}
	});

	it.each([
		['no.cpuprofile', 'cannot read the profile no.cpuprofile'],
		['package.json', 'package.json is no CPU profile'],
	])('says what is wrong with the profile %s', async (name, message) => {
		const { code, stderr } = await runMain(repository.root, ['scan', '--profile', name]);
		expect(code).toBe(2);
		expect(stderr).toContain(message);
	});
});

/** `FileSource.read` calls `readFileSync` for 60 ms and, after a pause, for 20 ms; `all` computes for 120 ms. */
const readsAndComputes: [id: number, milliseconds: number][] = [
	[4, 30],
	[4, 30],
	[5, 500],
	[4, 20],
	[5, 10],
	[2, 120],
];

/**
 * A profile of `all` (2), which calls `FileSource.read`, which calls `readFileSync` (4); 5 waits, 6 collects
 * garbage. It also calls the `update` of a hash (7) and `require` (8).
 */
function createProfile(root: string, spans = readsAndComputes) {
	const frame = (name: string, file: string, line: number) => frameIn(root, name, file, line);
	const builtin = (functionName: string, url: string) => ({
		functionName,
		url,
		lineNumber: 9,
		columnNumber: 0,
	});
	const nodes = [
		{ id: 1, callFrame: frame('(root)', '', 0), children: [2, 5, 6] },
		{ id: 2, callFrame: frame('all', 'src/server.ts', 2), children: [3, 7, 8] },
		{ id: 3, callFrame: frame('read', 'src/source.ts', 7), children: [4] },
		{ id: 4, callFrame: builtin('readFileSync', 'node:fs') },
		{ id: 7, callFrame: builtin('update', 'node:internal/crypto/hash') },
		{ id: 8, callFrame: builtin('require', 'node:internal/modules/helpers') },
		{ id: 5, callFrame: frame('(idle)', '', 0) },
		{ id: 6, callFrame: frame('(garbage collector)', '', 0) },
	];
	// The delta of a sample is the time since the one before: a sample lasts until the next.
	return {
		nodes,
		samples: [...spans.map(([id]) => id), 5],
		timeDeltas: [0, ...spans.map(([, milliseconds]) => milliseconds * 1000)],
	};
}

function frameIn(root: string, functionName: string, file: string, line: number) {
	const url = file === '' ? '' : `file://${path.join(root, file)}`;
	return { functionName, url, lineNumber: line - 1, columnNumber: 0 };
}
