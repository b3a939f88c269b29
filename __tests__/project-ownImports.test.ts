import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createPlan } from '../src/plan/createPlan.ts';
import { findOwnImports } from '../src/project/ownImports.ts';
import { createRepository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';
import { createTree } from './support/tree.ts';

const store = { name: '@acme/store', version: '1.2.0', main: 'lib/index.js' };

/** `specifier: file` for what is found in a repository of these files. */
function imports(
	files: Readonly<Record<string, string>>,
	prepare?: (root: string) => void,
): string[] {
	const root = createTree(files);
	prepare?.(root);
	const sources = Object.entries(files).filter(([file]) => /\.[cm]?[jt]s$/.test(file));
	const texts = new Map(sources.map(([file, text]) => [`${root}/${file}`, text]));
	return [...findOwnImports(root, texts)].map(
		([specifier, file]) => `${specifier}: ${file.slice(root.length + 1)}`,
	);
}

function workspace(range: string, more: object = {}): Record<string, string> {
	return {
		'packages/store/package.json': JSON.stringify({ ...store, ...more }),
		'packages/store/src/index.ts': '',
		'packages/store/src/deep/read.ts': '',
		'packages/app/package.json': JSON.stringify({
			name: 'app',
			dependencies: { '@acme/store': range },
		}),
		'packages/app/main.ts': "import { read } from '@acme/store';\nawait import('other');\n",
	};
}

const found = '@acme/store: packages/store/src/index.ts';

it.each([
	'workspace:*',
	'workspace:^1.0.0',
	'*',
	'file:../store',
	'link:../store',
	'^1.2.0',
	'1.2.0',
])('takes %s for the package of the repository', (range) => {
	expect(imports(workspace(range))).toEqual([found]);
});

it.each(['^1.1.0', '2.0.0', 'file:../other', 'npm:other@1.2.0', 'latest'])(
	'takes %s for another package',
	(range) => {
		expect(imports(workspace(range))).toEqual([]);
	},
);

it('takes what is installed, whatever the manifest says', () => {
	const link = (target: string) => (root: string) => {
		const scope = path.join(root, 'node_modules/@acme');
		mkdirSync(scope, { recursive: true });
		symlinkSync(path.join(root, target), path.join(scope, 'store'));
	};
	expect(imports(workspace('^1.0.0'), link('packages/store'))).toEqual([found]);
	expect(imports(workspace('workspace:*'), link('packages/app'))).toEqual([]);
});

it('leaves out what another file means by the same name', () => {
	const other = { 'tools/check.ts': "import '@acme/store';" };
	expect(imports({ ...workspace('*'), ...other })).toEqual([]);
});

it('reads paths, patterns and what a package names for itself', () => {
	const exports = {
		'.': { types: './dist/store.d.ts', browser: './lib/web.js', default: './lib/index.js' },
		'./lib/*': { types: './lib-dts/*.d.ts', default: './lib/*.js' },
	};
	const inside = "import a from '@acme/store/lib/deep/read';\nimport b from '#deep';\n";
	const files = {
		...workspace('*', { exports, imports: { '#deep': './lib/deep/read.js' } }),
		'packages/store/src/use.ts': inside,
	};
	const deep = 'packages/store/src/deep/read.ts';
	expect(imports(files)).toEqual([found, `@acme/store/lib/deep/read: ${deep}`, `#deep: ${deep}`]);
	expect(imports({ ...files, 'packages/store/src/web.ts': '' })).not.toContain(found);
});

it('reads paths of a package without exports', () => {
	const files = workspace('*');
	files['packages/app/main.ts'] = "const { read } = require('@acme/store/lib/deep/read');";
	expect(imports(files)).toEqual(['@acme/store/lib/deep/read: packages/store/src/deep/read.ts']);
});

it('migrates calls across packages that are not built', async () => {
	const compilerOptions = { target: 'es2022', module: 'nodenext', strict: true, types: [] };
	const files: Record<string, string> = {
		...workspace('workspace:*', { type: 'module' }),
		'packages/store/src/index.ts': `import { read } from './read.js';

export function load(id: string): string {
	return read(id);
}
`,
		'packages/store/src/read.ts': 'export function read(id: string): string {\n\treturn id;\n}\n',
		'packages/app/main.ts': `import { load } from '@acme/store';

export function show(id: string): void {
	console.log(load(id).length);
}
`,
		'packages/store/tsconfig.json': JSON.stringify({
			compilerOptions: { ...compilerOptions, rootDir: 'src', outDir: 'lib' },
		}),
		'packages/app/tsconfig.json': JSON.stringify({ compilerOptions }),
	};
	const repository = createRepository({ ...files, '.gitignore': 'lib\n' });
	onTestFinished(() => repository.remove());
	const rule = './packages/store/src/read.ts#read';
	const argv = ['run', 'await-calls', '--async', rule];
	const { code, stderr } = await runMain(repository.root, argv, { createPlan });
	expect([code, stderr]).toEqual([0, '']);
	expect(repository.read('packages/app/main.ts')).toBe(
		`import { load } from '@acme/store';

export async function show(id: string): Promise<void> {
	console.log((await load(id)).length);
}
`,
	);
});
