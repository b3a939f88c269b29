import { rmSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'jsonc-parser';
import { API, type Snapshot } from 'typescript/unstable/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { upgradedTsconfigs } from '../src/project/upgradedTsconfigs.ts';
import { upgradeTsconfig } from '../src/project/upgradeTsconfig.ts';
import { writeTree } from './support/tree.ts';

type Files = Readonly<Record<string, string>>;

/** Projects that the named TypeScript version accepts and that type-check there. */
const projects: Readonly<Record<string, { typescript: string; files: Files }>> = {
	'every removed option': {
		typescript: '4.9.5',
		files: {
			'tsconfig.json': options({
				allowSyntheticDefaultImports: false,
				alwaysStrict: false,
				charset: 'utf8',
				downlevelIteration: true,
				esModuleInterop: false,
				importsNotUsedAsValues: 'error',
				keyofStringsOnly: true,
				noImplicitUseStrict: false,
				noStrictGenericChecks: true,
				outFile: 'all.js',
				preserveValueImports: false,
				suppressExcessPropertyErrors: true,
				suppressImplicitAnyIndexErrors: true,
				target: 'ES5',
				module: 'AMD',
				moduleResolution: 'Node',
			}),
			'a.ts': 'export const a = [...[1]];',
		},
	},
	...Object.fromEntries(
		['none', 'umd', 'System', 'commonjs', 'es6', 'esnext'].flatMap((module) =>
			['node', 'node10', 'classic', undefined].map((moduleResolution) => [
				`module ${module} with moduleResolution ${moduleResolution}`,
				{
					typescript: '5.0.4',
					files: {
						'tsconfig.json': options({ module, moduleResolution, target: 'es3' }),
						'a.ts': 'declare const a: string;',
					},
				},
			]),
		),
	),
	'node16 resolution with CommonJS modules': {
		typescript: '4.9.5',
		files: {
			'tsconfig.json': options({ module: 'commonjs', moduleResolution: 'node16' }),
			'a.ts': 'import path = require("./b"); path.b;',
			'b.ts': 'export const b = 1;',
		},
	},
	'baseUrl and paths in one file': {
		typescript: '5.4.0',
		files: {
			'tsconfig.json': options({
				module: 'commonjs',
				baseUrl: './src',
				paths: { '@lib/*': ['../lib/*', 'fallback/*'], exact: ['deep/exact'] },
			}),
			'src/deep/exact.ts': 'export const exact = 1;',
			'src/fallback/two.ts': 'export const two = 2;',
			'lib/one.ts': 'export const one = 1;',
			'src/a.ts': `import { one } from '@lib/one';
				import { two } from '@lib/two';
				import { exact } from 'exact';
				import { exact as again } from 'deep/exact';
				import { own } from 'package';
				const all: number[] = [one, two, exact, again, own];`,
			...library('package', 'export const own: number;'),
		},
	},
	'baseUrl from a parent in another folder, paths in the child': {
		typescript: '5.4.0',
		files: {
			'config/base.json': options({ baseUrl: '../src', moduleResolution: 'node' }),
			'app/tsconfig.json': options({ paths: { '~/*': ['./*'] } }, '../config/base'),
			'src/x.ts': 'export const x = 1;',
			'app/a.ts': `import { x } from 'x'; import { x as y } from '~/x'; const z: number = x + y;`,
		},
	},
	'paths from a parent, baseUrl in the child': {
		typescript: '5.4.0',
		files: {
			'base.json': options({ paths: { '~/*': ['src/*'] }, baseUrl: './nowhere' }),
			'app/tsconfig.json': options({ baseUrl: '..' }, '../base.json'),
			'src/x.ts': 'export const x = 1;',
			'app/a.ts': `import { x } from '~/x'; const y: number = x;`,
		},
	},
	'a parent package that is itself old': {
		typescript: '5.4.0',
		files: {
			'node_modules/shared/package.json': '{ "name": "shared", "tsconfig": "old.json" }',
			'node_modules/shared/old.json': options({ target: 'es5', moduleResolution: 'node' }),
			'tsconfig.json': options({ strict: true }, 'shared'),
			'a.ts': 'export const a: string = "a";',
		},
	},
	'several parents, none of which may lose its word to the upgrade of another': {
		typescript: '5.4.0',
		files: {
			'strict.json': options({ strict: true, module: 'nodenext', noImplicitAny: false }),
			'plain.json': options({ outDir: 'out', moduleResolution: null }),
			'tsconfig.json': JSON.stringify({ extends: ['./strict.json', './plain.json'] }),
			'src/a.ts':
				'// @ts-expect-error strict\nexport const a: string = null; export function f(x) {}',
		},
	},
	'defaults: not strict, all @types, no check of side-effect imports, CommonJS, assigned fields': {
		typescript: '5.9.3',
		files: {
			'tsconfig.json': '{}',
			...library('@types/globals', 'declare const GLOBAL: number;'),
			'b.ts': 'export = { b: 1 };',
			'a.ts': `import './style.css';
				import b = require('./b');
				export function f(x) { return x as null as string + GLOBAL + b.b; }
				export class A { field = this.later; constructor(private later: number) {} }`,
		},
	},
	'output next to sources outside the folder of the config': {
		typescript: '5.9.3',
		files: {
			'app/tsconfig.json': options({ outDir: 'out', module: 'commonjs' }),
			'app/src/a.ts': `import { x } from '../../lib/x'; export const y: number = x;`,
			'lib/x.ts': 'export const x = 1;',
		},
	},
	'a deep import that exports would hide, and JSON that was not resolved': {
		typescript: '5.9.3',
		files: {
			'tsconfig.json': options({ module: 'commonjs' }),
			...library('hidden', '', { exports: { '.': './index.js' } }),
			'node_modules/hidden/deep.d.ts': 'export const deep: number;',
			'data.json': '{}',
			'a.ts': `import { deep } from 'hidden/deep'; export const d: number = deep;
				// @ts-expect-error not resolved
				import data from './data.json';`,
		},
	},
	'checks that came with later versions': {
		typescript: '4.3.5',
		files: {
			'tsconfig.json': options({ strict: true, lib: ['es2015'] }),
			'a.ts': 'try { } catch (error) { error.message; }',
		},
	},
	'references between composite projects': {
		typescript: '5.4.0',
		files: {
			'base.json': options({ composite: true, module: 'commonjs', esModuleInterop: false }),
			'lib/tsconfig.json': options({ outDir: 'out', rootDir: 'src' }, '../base.json'),
			'lib/src/x.ts': 'export const x = 1;',
			'app/tsconfig.json': JSON.stringify({
				extends: '../base.json',
				compilerOptions: { outDir: 'out' },
				references: [{ path: '../lib' }],
			}),
			'app/a.ts': `import { x } from '../lib/src/x'; export const y: number = x;`,
		},
	},
	'a current project': {
		typescript: '7.0.2',
		files: {
			'tsconfig.json': options({ outDir: 'out' }),
			...library('@types/globals', 'declare const GLOBAL: number;'),
			'a.ts': `// @ts-expect-error types is empty by default
				export const a = GLOBAL;
				// @ts-expect-error strict is on by default
				export const b: string = null;`,
		},
	},
};

function options(compilerOptions: object, parent?: string): string {
	return JSON.stringify({ extends: parent, compilerOptions });
}

function library(name: string, declarations: string, manifest: object = {}): Files {
	return {
		[`node_modules/${name}/package.json`]: JSON.stringify({
			name,
			types: 'index.d.ts',
			...manifest,
		}),
		[`node_modules/${name}/index.d.ts`]: declarations,
	};
}

describe('TypeScript 7 accepts', () => {
	let root: string;
	let api: API;
	let snapshot: Snapshot;
	const names = Object.keys(projects);
	const configsOf = (name: string) =>
		Object.keys(projects[name]!.files)
			.filter((file) => path.basename(file) === 'tsconfig.json')
			.map((file) => path.join(root, `${names.indexOf(name)}`, file));

	// One compiler for all, as in a monorepo: each start costs more than all the checks.
	beforeAll(() => {
		const files = names.flatMap((name, index) => {
			const { typescript, files } = projects[name]!;
			const manifest = JSON.stringify({ version: typescript });
			return Object.entries({ ...files, 'node_modules/typescript/package.json': manifest }).map(
				([file, text]) => [`${index}/${file}`, text],
			);
		});
		root = writeTree(Object.fromEntries(files));
		const configs = names.flatMap(configsOf);
		const upgraded = upgradedTsconfigs(configs);
		api = new API({ cwd: root, fs: { readFile: (file) => upgraded.get(file) } });
		snapshot = api.updateSnapshot({ openProjects: configs });
	});
	afterAll(() => {
		api.close();
		rmSync(root, { recursive: true });
	});

	it.each(names)('%s', (name) => {
		for (const config of configsOf(name)) {
			const { program, rootFiles } = snapshot.getProject(config)!;
			const problems = [
				...program.getConfigFileParsingDiagnostics(),
				...program.getProgramDiagnostics(),
				...rootFiles.flatMap((file) => program.getSemanticDiagnostics(file)),
			];
			expect(problems.map(({ code, text }) => `TS${code} ${text}`)).toEqual([]);
			expect(rootFiles).not.toEqual([]);
		}
	});
});

describe('upgradeTsconfig', () => {
	const old = { version: { major: 5, minor: 4 } };
	const upgradedOptions = (text: string, upgrade = {}): unknown =>
		parse(upgradeTsconfig(text, '/repo/tsconfig.json', upgrade)).compilerOptions;

	it('keeps comments, and everything else that it does not have to change', () => {
		const text = `\uFEFF// why
{
  "compilerOptions": {
    /* old */ "moduleResolution": "node", // still
    "target": "es2020",
  },
  "include": ["src"], // only
}
`;
		const upgraded = upgradeTsconfig(text, '/repo/tsconfig.json', {
			version: { major: 6, minor: 0 },
		});
		expect(upgraded).toBe(
			text.replace('"node"', '"bundler"').replace(
				'"es2020",',
				`"es2020",
    "resolvePackageJsonExports": false,
    "resolvePackageJsonImports": false,
    "resolveJsonModule": false,`,
			),
		);
	});

	it('leaves current projects, unknown ones without old options, and broken text alone', () => {
		const current = { version: { major: 7, minor: 0 } };
		expect(upgradeTsconfig('{}', '/repo/tsconfig.json', current)).toBe('{}');
		expect(upgradeTsconfig('{}', '/repo/tsconfig.json')).toBe('{}');
		expect(upgradeTsconfig('{ "a": ', '/repo/tsconfig.json', old)).toBe('{ "a": ');
		expect(upgradeTsconfig('[]', '/repo/tsconfig.json', old)).toBe('[]');
	});

	it('takes a project of unknown version for an old one when it uses a removed option', () => {
		expect(upgradedOptions('{ "compilerOptions": { "target": "es5" } }')).toMatchObject({
			target: 'es2015',
			strict: false,
			types: ['*'],
		});
	});

	it('restores no default that a missing parent may state', () => {
		const text = '{ "extends": "gone", "compilerOptions": { "target": "es5" } }';
		expect(upgradedOptions(text, old)).not.toHaveProperty('strict');
	});

	it('never replaces what the project states', () => {
		const stated = {
			strict: true,
			types: ['node'],
			target: 'es2020',
			module: 'esnext',
			moduleResolution: 'bundler',
			noUncheckedSideEffectImports: true,
			outDir: 'out',
			rootDir: 'src',
		};
		expect(upgradedOptions(options(stated), old)).toEqual({
			...stated,
			strictBuiltinIteratorReturn: false,
		});
	});
});
