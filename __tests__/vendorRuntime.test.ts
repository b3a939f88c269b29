import { execFileSync, spawnSync } from 'node:child_process';
import {
	mkdirSync,
	mkdtempSync,
	readFileSync,
	realpathSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runtimeHelpers, type VendorStyle, vendorRuntime } from '../src/runtime/vendorRuntime.ts';

// Each helper is written where a user has no asyncshift-runtime, compiled by the user's compiler
// settings, and run. `npm test` builds the JavaScript first.
const repository = path.join(import.meta.dirname, '..');
const modules = path.join(repository, 'node_modules');
const libraries = {
	'lru-cache': path.join(repository, 'runtime/node_modules/lru-cache'),
	piscina: path.join(modules, 'piscina'),
	'@types/node': path.join(modules, '@types/node'),
	'undici-types': path.join(modules, 'undici-types'),
};

let root: string;
beforeAll(() => {
	root = realpathSync(mkdtempSync(path.join(tmpdir(), 'asyncshift-vendor-')));
	for (const [name, target] of Object.entries(libraries)) {
		const link = path.join(root, 'node_modules', name);
		mkdirSync(path.dirname(link), { recursive: true });
		symlinkSync(target, link, 'junction');
	}
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A project with all helpers and a program that uses them. */
function project(name: string, style: VendorStyle, type: string, program: string): string {
	const folder = path.join(root, name);
	mkdirSync(folder);
	writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ type }));
	for (const helper of runtimeHelpers) {
		const { fileName, text } = vendorRuntime(helper, style);
		writeFileSync(path.join(folder, fileName), text);
	}
	writeFileSync(path.join(folder, style === 'typescript' ? 'main.ts' : 'main.js'), program);
	return folder;
}

function compile(folder: string, options: object): void {
	const compilerOptions = {
		strict: true,
		skipLibCheck: true,
		rootDir: '.',
		outDir: 'build',
		types: ['node'],
		target: 'es2022',
		...options,
	};
	writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
	const compiler = path.join(modules, 'typescript/bin/tsc');
	const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', folder], {
		encoding: 'utf8',
	});
	expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
}

function run(folder: string, output = '.'): unknown {
	const main = path.join(folder, output, 'main.js');
	return JSON.parse(execFileSync(process.execPath, [main], { encoding: 'utf8', timeout: 50_000 }));
}

const expected = {
	inThread: true,
	loads: [1, 1],
	blocked: ['Service.work'],
	slow: ['sort'],
	decorated: [2, 2, 'load'],
};

/** What the program does, with decorators or without. */
const program = (here: string, type: (annotation: string) => string, decorators: boolean) => `
${type('export ')}function whereItRuns() {
	return threadId;
}
const blocked${type(': string[]')} = [];
const slow${type(': string[]')} = [];
const busy = (milliseconds${type(': number')}) => {
	const end = performance.now() + milliseconds;
	while (performance.now() < end);
};
let count = 0;
const load = asyncCached(async (key${type(': string')}) => (key ? ++count : 0), { ttlMs: 60_000 });
class Service {
	${decorators ? '@asyncCached({ prefix: "service:" })' : ''}
	async load(${type('_id: number')}) {
		return ++count;
	}
	${decorators ? "@monitorBlocking({ name: 'Service.work', onBlocked: ({ name }) => blocked.push(name) })" : ''}
	async work() {
		await null;
		busy(20);
	}
}
async function main() {
	const service = new Service();
	const thread = await offload(${here}, whereItRuns)();
	const loads = await Promise.all([load('a'), load('a')]);
	await service.work();
	logSlowOperation('sort', { logger: { warn: (_line${type(': string')}, { name }) => slow.push(name) } }, busy)(60);
	const decorated = [await service.load(1), await service.load(1), service.load.name];
	console.log(JSON.stringify({ inThread: thread > 0, loads, blocked, slow, decorated }));
}
if (isMainThread) main();
`;

const names = [...runtimeHelpers];
const imports = names.map((name) => `import { ${name} } from './${name}.js';\n`).join('');
const requires = names.map((name) => `const { ${name} } = require('./${name}.js');\n`).join('');
const threads = '{ isMainThread, threadId }';
const written = (text: string) => text;
const dropped = () => '';

it('is TypeScript for ES modules, with standard decorators', () => {
	const text = `import ${threads} from 'node:worker_threads';\n${imports}${program('import.meta.url', written, true)}`;
	const folder = project('esm-ts', 'typescript', 'module', text);
	compile(folder, {
		module: 'nodenext',
		exactOptionalPropertyTypes: true,
		noUncheckedIndexedAccess: true,
		noUnusedLocals: true,
		verbatimModuleSyntax: true,
	});
	expect(run(folder, 'build')).toEqual(expected);
});

it('is TypeScript for CommonJS, with the older decorators', () => {
	const text = `import ${threads} from 'node:worker_threads';\n${imports}${program('__filename', written, true)}`;
	const folder = project('commonjs-ts', 'typescript', 'commonjs', text);
	compile(folder, { module: 'nodenext', experimentalDecorators: true });
	expect(run(folder, 'build')).toEqual(expected);
});

const plain = { ...expected, blocked: [], decorated: [2, 3, 'load'] };

it('is JavaScript for ES modules', () => {
	const text = `import ${threads} from 'node:worker_threads';\n${imports}export { whereItRuns };\n${program('import.meta.url', dropped, false)}`;
	expect(run(project('esm-js', 'esm', 'module', text))).toEqual(plain);
});

it('is JavaScript for CommonJS', () => {
	const text = `const ${threads} = require('node:worker_threads');\n${requires}exports.whereItRuns = whereItRuns;\n${program('__filename', dropped, false)}`;
	expect(run(project('commonjs-js', 'commonjs', 'commonjs', text))).toEqual(plain);
});

it('is TypeScript that a compiler with ES2015 and old types understands', () => {
	for (const helper of ['monitorBlocking', 'logSlowOperation'] as const) {
		const folder = path.join(root, `old-${helper}`);
		mkdirSync(folder);
		writeFileSync(path.join(folder, 'package.json'), '{ "type": "commonjs" }');
		const { fileName, text } = vendorRuntime(helper, 'typescript');
		writeFileSync(path.join(folder, fileName), text);
		// Types of Node.js refer to newer libraries: what a copy uses of it is declared here.
		writeFileSync(
			path.join(folder, 'node.d.ts'),
			`declare module 'node:util' { const types: { isPromise(value: unknown): value is Promise<unknown>; isAsyncFunction(value: unknown): boolean }; }
declare module 'node:perf_hooks' { const performance: { now(): number; nodeTiming: object }; }
declare module 'node:async_hooks' {
	function executionAsyncResource(): object;
	function createHook(hooks: {
		init(id: number, type: string, trigger: number, resource: object): void;
		before(id: number): void;
		after(id: number): void;
	}): { enable(): void; disable(): void };
}
declare const process: { emitWarning(error: Error): void };
declare const console: { warn(...values: unknown[]): void };
`,
		);
		compile(folder, {
			target: 'es2015',
			lib: ['es2015'],
			module: 'nodenext',
			types: [],
			noUncheckedIndexedAccess: true,
			noPropertyAccessFromIndexSignature: true,
		});
	}
});

it('has types without what older compilers do not know', () => {
	for (const name of [...runtimeHelpers, 'index']) {
		for (const folder of ['dist', 'dist/commonjs']) {
			const file = path.join(repository, 'runtime', folder, `${name}.d.ts`);
			const text = readFileSync(file, 'utf8').replace(/\/\*.*?\*\//gs, '');
			expect(text, file).not.toMatch(
				/\bAwaited<|DecoratorContext|\{[^{}]*\btype \w+[^{}]*\} from|\(this: never|\bsatisfies\b|\.ts'|\baccessor\b/,
			);
		}
	}
});

it('names the libraries that a helper needs', () => {
	const needed = runtimeHelpers.map((helper) =>
		Object.keys(vendorRuntime(helper, 'typescript').dependencies),
	);
	expect(needed).toEqual([['lru-cache'], [], [], ['piscina']]);
	expect(vendorRuntime('offload', 'commonjs').dependencies).toEqual({
		piscina: expect.stringMatching(/^\^\d/),
	});
});

it('imports nothing but libraries and what Node.js has', () => {
	for (const helper of runtimeHelpers) {
		for (const style of ['typescript', 'esm', 'commonjs'] as const) {
			const { text, dependencies } = vendorRuntime(helper, style);
			const modules = [...text.matchAll(/^(?:import .*|\} )?from '(.+)'|\brequire\("(.+)"\)/gm)];
			for (const [, imported, required] of modules) {
				const name = imported ?? required ?? '';
				expect(name.startsWith('node:') || name in dependencies, name).toBe(true);
			}
		}
	}
});
