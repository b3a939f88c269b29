import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createPlan } from '../src/plan/createPlan.ts';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

const modules = path.join(import.meta.dirname, '../node_modules');
const command = ['monitor-blocking', '--function', './src/app.ts#*', '--runtime', 'vendor'];
const copy = 'src/asyncshift/monitorBlocking.ts';
const app = `import { work } from './work.js';

export async function busy(): Promise<string> {
	work(30);
	return 'done';
}
`;
let repository: Repository;

beforeEach(() => {
	repository = createRepository({
		'.gitignore': 'node_modules\nbuild\nplan.json\n',
		'package.json': '{ "type": "module" }\n',
		'tsconfig.json': JSON.stringify({
			compilerOptions: {
				module: 'nodenext',
				target: 'es2022',
				strict: true,
				types: ['node'],
				rootDir: 'src',
				outDir: 'build',
			},
			include: ['src'],
		}),
		'src/app.ts': app,
		'src/main.ts': "import { busy } from './app.js';\nconsole.log(await busy(), busy.name);\n",
		'src/work.ts':
			'export function work(time: number): void {\n\tconst end = Date.now() + time;\n\twhile (Date.now() < end);\n}\n',
	});
	symlinkSync(modules, path.join(repository.root, 'node_modules'), 'junction');
});
afterEach(() => repository.remove());

const run = (...argv: string[]) => runMain(repository.root, argv, { createPlan });

it('writes the helper into a project that other projects refer to', async () => {
	repository.write(
		'tsconfig.json',
		'{ "compilerOptions": { "composite": true, "module": "nodenext" }, "include": ["src"] }\n',
	);
	const { stdout } = await run('run', ...command, '--allow-dirty', '--dry-run');
	expect(stdout).toMatch(/^Would change 2 files: 1 function monitored\.$/m);
});

it('writes no helper that git would not commit', async () => {
	repository.write('.git/info/exclude', 'asyncshift\n');
	const { code, stderr } = await run('run', ...command);
	expect({ code, stderr }).toEqual({
		code: 2,
		stderr: expect.stringContaining(`git ignores ${copy}, so the copy would not be committed`),
	});
	expect(repository.read('src/app.ts')).toBe(app);
});

it('writes the helper into the repository, and imports it', async () => {
	const { code, stdout, stderr } = await run('run', ...command);
	expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
	expect(stdout).toContain(`Created ${copy}.`);
	expect(repository.read(copy)).toMatch(/^\/\/ Copied from asyncshift-runtime/);
	expect(repository.read('src/app.ts')).toContain(
		"import { monitorBlocking } from './asyncshift/monitorBlocking.js';\n",
	);
	const compiled = spawnSync(process.execPath, [path.join(modules, 'typescript/bin/tsc')], {
		cwd: repository.root,
		encoding: 'utf8',
	});
	expect(compiled.stdout).toBe('');
	const { stdout: printed, stderr: warned } = spawnSync(process.execPath, ['build/main.js'], {
		cwd: repository.root,
		encoding: 'utf8',
	});
	expect(printed).toBe('done busy\n');
	expect(warned).toMatch(/busy blocked the event loop for \d+ ms/);
	repository.git(['add', '.']);
	repository.git(['commit', '-qm', 'Monitor']);
	expect((await run('run', ...command, '--check')).code).toBe(0);
	const removal = await run('run', 'monitor-blocking', '--remove');
	expect(removal.code).toBe(0);
	expect(removal.stdout).toContain(`Deleted ${copy}.`);
	expect(repository.read('src/app.ts')).toBe(app);
	expect(existsSync(path.join(repository.root, 'src/asyncshift'))).toBe(false);
	repository.git(['add', '.']);
	expect(repository.git(['diff', '--name-only', '--cached', 'HEAD~'])).toBe('');
	expect((await run('undo')).code).toBe(0);
	expect(repository.read(copy)).toMatch(/^\/\/ Copied from asyncshift-runtime/);
});

it('shows a diff that git applies, and keeps the file in a plan', async () => {
	const { stdout } = await run('run', ...command, '--diff');
	expect(stdout).toContain(`--- /dev/null\n+++ b/${copy}\n`);
	execFileSync('git', ['apply', '--check'], { cwd: repository.root, input: stdout });
	expect((await run('plan', ...command, '-o', 'plan.json')).code).toBe(0);
	expect(repository.git(['status', '--porcelain'])).toBe('');
	expect((await run('apply', 'plan.json')).code).toBe(0);
	expect(repository.read(copy)).toContain('export function monitorBlocking');
});

it('writes over nothing, and nowhere else', async () => {
	await run('plan', ...command, '-o', 'plan.json');
	repository.write(copy, 'export const other = 1;\n');
	const taken = await run('apply', 'plan.json', '--allow-dirty');
	expect(taken.stderr).toContain(`${copy} exists and has other content; nothing was written`);
	expect(repository.read('src/app.ts')).toBe(app);
	const again = await run('run', ...command, '--allow-dirty');
	expect(again.stderr).toContain(`${copy} exists and is something else`);
	const outside = JSON.parse(repository.read('plan.json'));
	outside.created[0].path = '../outside.ts';
	repository.write('plan.json', JSON.stringify(outside));
	const { code, stderr } = await run('apply', 'plan.json', '--allow-dirty');
	expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('outside.ts') });
});

const vendored = ['--runtime', 'vendor'];

/** Commits files, monitors functions of them, and looks whether another run, and a removal, know what was written. */
async function monitor(files: Record<string, string>, ...functions: string[]): Promise<string[]> {
	for (const [name, text] of Object.entries(files)) repository.write(name, text);
	repository.git(['add', '.']);
	repository.git(['commit', '-qm', 'Add files']);
	const all = functions.flatMap((each) => ['--function', each]);
	const { code, stdout, stderr } = await run('run', 'monitor-blocking', ...all, ...vendored);
	expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
	repository.git(['add', '.']);
	repository.git(['commit', '-qm', 'Monitor']);
	const created = repository.git(['diff', '--name-only', '--diff-filter=A', 'HEAD~']);
	const again = await run('run', 'monitor-blocking', ...all, ...vendored, '--check');
	expect(again.code).toBe(0);
	const removal = await run('run', 'monitor-blocking', '--remove', '--diff');
	for (const [name, text] of Object.entries(files)) {
		if (repository.read(name) !== text) expect(removal.stdout).toContain(`+++ b/${name}\n`);
	}
	const written = created.split('\n').filter((name) => name !== '');
	for (const name of written) expect(stdout).toContain(name);
	return written;
}

function node(...argv: string[]): { readonly stdout: string; readonly stderr: string } {
	return spawnSync(process.execPath, argv, { cwd: repository.root, encoding: 'utf8' });
}

const compile = () => node(path.join(modules, 'typescript/bin/tsc')).stdout;
const busy = (name: string, keyword = 'export ') =>
	`${keyword}async function ${name}() {\n\tconst end = Date.now() + 30;\n\twhile (Date.now() < end);\n\treturn '${name}';\n}\n`;

it('writes a copy for each language, where JavaScript runs as it is', async () => {
	const created = await monitor(
		{ 'src/plain.js': `${busy('plain')}console.log(await plain());\n` },
		'./src/app.ts#*',
		'./src/plain.js#plain',
	);
	expect(created).toEqual(['src/asyncshift/esm/monitorBlocking.js', copy]);
	expect(compile()).toBe('');
	expect(node('build/main.js').stderr).toMatch(/busy blocked the event loop/);
	expect(node('src/plain.js').stderr).toMatch(/plain blocked the event loop/);
});

it('writes one copy, where JavaScript imports TypeScript and both are compiled', async () => {
	const created = await monitor(
		{
			'package.json': '{}\n',
			'tsconfig.json': JSON.stringify({
				compilerOptions: {
					module: 'nodenext',
					target: 'es2022',
					strict: true,
					allowJs: true,
					checkJs: true,
					types: ['node'],
					rootDir: 'src',
					outDir: 'build',
				},
				include: ['src'],
			}),
			'src/main.ts': 'void import("./plain.js");\n',
			'src/plain.js': `const { busy } = require('./app');\n\n${busy('plain', 'exports.plain = ')}exports.plain().then(busy);\n`,
		},
		'./src/app.ts#*',
		'./src/plain.js#plain',
	);
	expect(created).toEqual([copy]);
	expect(repository.read('src/plain.js')).toContain("require('./asyncshift/monitorBlocking')");
	expect(compile()).toBe('');
	expect(node('build/main.js').stderr).toMatch(/plain blocked .*\n.*busy blocked/);
});

it('writes a copy for each module system', async () => {
	const created = await monitor(
		{
			'tools/main.cjs': `const { script } = require('./script.cjs');\nscript().then(async () => (await import('./module.js')).module());\n`,
			'tools/module.js': busy('module'),
			'tools/script.cjs': busy('script', 'exports.script = '),
		},
		'./tools/module.js#module',
		'./tools/script.cjs#script',
	);
	expect(created).toEqual([
		'src/asyncshift/commonjs/monitorBlocking.cjs',
		'src/asyncshift/esm/monitorBlocking.js',
	]);
	expect(node('tools/main.cjs').stderr).toMatch(/script blocked .*\n.*module blocked/);
});

it('stands in JavaScript that a compiler checks', async () => {
	const created = await monitor(
		{
			'package.json': '{}\n',
			'tsconfig.json': JSON.stringify({
				compilerOptions: {
					module: 'nodenext',
					target: 'es2022',
					strict: true,
					allowJs: true,
					checkJs: true,
					noEmit: true,
					types: ['node'],
				},
				include: ['lib'],
			}),
			'lib/index.js': `exports.load = async function load() {\n\treturn 1;\n};\n`,
			'lib/user.js': `const { load } = require('./index');\n\nload().then((value) => value.toFixed());\n`,
			'src/app.ts': '',
			'src/main.ts': '',
			'src/work.ts': '',
		},
		'./lib/index.js#load',
	);
	expect(created).toHaveLength(1);
	expect(compile()).toBe('');
});

it('writes no copy that the compiler of the repository does not take', async () => {
	repository.write('package.json', '{}\n');
	repository.write(
		'tsconfig.json',
		'{ "compilerOptions": { "module": "nodenext", "verbatimModuleSyntax": true, "types": ["node"] }, "include": ["src"] }\n',
	);
	repository.write('src/own.mts', 'export async function own() {}\n');
	repository.git(['add', '.']);
	repository.git(['commit', '-qm', 'Have ES modules in a package of CommonJS']);
	const { code, stderr } = await run(
		'run',
		'monitor-blocking',
		'--function',
		'./src/own.mts#own',
		...vendored,
	);
	expect(code).toBe(2);
	expect(stderr).toContain(`${copy} would not compile here: TS`);
	expect(repository.git(['status', '--porcelain'])).toBe('');
});

it('leaves alone what has the name of a copy', async () => {
	repository.write('src/asyncshift/monitorBlocking.js', 'export const other = 1;\n');
	repository.write('src/asyncshift/typescript/monitorBlocking.tsx', 'export const other = 1;\n');
	repository.git(['add', '.']);
	repository.git(['commit', '-qm', 'Add files']);
	const { code, stderr } = await run('run', ...command);
	expect(code).toBe(2);
	expect(stderr).toContain(
		'src/asyncshift/typescript/monitorBlocking.ts would stand beside another file of that name',
	);
});

it('runs functions in threads of a copied pool, and says what has to be installed without a copy', async () => {
	const service = `function fibonacci(n: number): number {
	return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}

export function compute(n: number): string {
	const isCalledHere = new Error().stack?.includes('main.js');
	return \`\${fibonacci(n)} \${isCalledHere}\`;
}

export function computeAll(n: number): string[] {
	return [compute(n), compute(n + 1)];
}
`;
	repository.write('src/service.ts', service);
	repository.write(
		'src/main.ts',
		"import { compute, computeAll } from './service.js';\nconsole.log(compute(10), computeAll(5).join());\n",
	);
	repository.git(['add', '.']);
	repository.git(['commit', '-qm', 'Compute']);
	const wrap = ['run', 'wrap-sync-service', '--service', './src/service.ts#*'];
	const offloaded = [...wrap, '--strategy', 'compute=offload', '--strategy', 'computeAll=offload'];
	const { stdout } = await run(...offloaded, '--json', '--dry-run');
	expect(JSON.parse(stdout).warnings).toMatchObject([
		{ code: 'needs-package', file: 'src/service.ts' },
	]);
	expect((await run(...offloaded, '--runtime', 'vendor')).code).toBe(0);
	expect(repository.read('src/service.ts').match(/import { offload }/g)).toHaveLength(1);
	const compiled = spawnSync(process.execPath, [path.join(modules, 'typescript/bin/tsc')], {
		cwd: repository.root,
		encoding: 'utf8',
	});
	expect(compiled.stdout).toBe('');
	const { stdout: printed } = spawnSync(process.execPath, ['build/main.js'], {
		cwd: repository.root,
		encoding: 'utf8',
	});
	expect(printed).toBe('55 false 5 false,8 false\n');
});

/** Monitors, and commits what that has written. */
async function monitored(): Promise<void> {
	expect((await run('run', ...command)).code).toBe(0);
	repository.git(['add', '.']);
	repository.git(['commit', '-qm', 'Monitor']);
}

it('deletes a copy with its last use: in a diff that git applies, and in a plan', async () => {
	await monitored();
	const { stdout } = await run('run', 'monitor-blocking', '--remove', '--diff');
	expect(stdout).toContain(`deleted file mode 100644\n--- a/${copy}\n+++ /dev/null\n`);
	execFileSync('git', ['apply', '--check'], { cwd: repository.root, input: stdout });
	expect((await run('plan', 'monitor-blocking', '--remove', '-o', 'plan.json')).code).toBe(0);
	const planned = JSON.parse(repository.read('plan.json'));
	expect(planned.deleted).toMatchObject([{ path: copy }]);
	const applied = await run('apply', 'plan.json', '--json');
	expect(JSON.parse(applied.stdout)).toMatchObject({
		changed: ['src/app.ts', copy],
		deleted: [{ path: copy }],
		warnings: [],
	});
	expect(existsSync(path.join(repository.root, copy))).toBe(false);
	expect((await run('run', 'monitor-blocking', '--remove', '--check', '--allow-dirty')).code).toBe(
		0,
	);
});

it('deletes no copy that somebody has changed, or that something still leads to', async () => {
	await monitored();
	const text = repository.read(copy);
	const told = async () => {
		const { stdout } = await run(
			'run',
			'monitor-blocking',
			'--remove',
			'--json',
			'--dry-run',
			'--allow-dirty',
		);
		const { deleted, warnings } = JSON.parse(stdout);
		return [deleted.length, ...warnings.map(({ message }: { message: string }) => message)];
	};
	expect(await told()).toEqual([1]);
	for (const [file, addition] of [
		['src/main.ts', "export type { BlockingReport } from './asyncshift/monitorBlocking.js';\n"],
		['src/main.ts', "export const path = '#asyncshift/monitorBlocking';\n"],
		[
			'src/main.ts',
			`export const load = (name: string) => import(\`./monitorBlocking\${name}\`);\n`,
		],
		['package.json', '{ "type": "module", "exports": "./build/asyncshift/monitorBlocking.js" }\n'],
	] as const) {
		const before = repository.read(file);
		repository.write(file, file.endsWith('.json') ? addition : before + addition);
		expect(await told(), addition).toEqual([0]);
		repository.write(file, before);
	}
	repository.write(copy, text.replace('5 ms', '6 ms'));
	expect(await told()).toEqual([0, expect.stringContaining(`delete it with \`rm ${copy}\``)]);
});

it('deletes nothing else, whatever a plan says', async () => {
	await monitored();
	await run('plan', 'monitor-blocking', '--remove', '-o', 'plan.json');
	const plan = JSON.parse(repository.read('plan.json'));
	const hash = (file: string) => createHash('sha256').update(repository.read(file)).digest('hex');
	for (const [deleted, problem] of [
		[{ path: 'src/work.ts', sha256: hash('src/work.ts') }, 'src/work.ts is no copy of a helper'],
		[{ path: 'src/work.ts', sha256: plan.deleted[0].sha256 }, 'changed since the plan was made'],
		[{ path: 'src/app.ts', sha256: plan.deleted[0].sha256 }, 'deleted and changed'],
		[{ path: '../outside.ts', sha256: plan.deleted[0].sha256 }, 'outside.ts'],
	] as const) {
		repository.write('plan.json', JSON.stringify({ ...plan, deleted: [deleted] }));
		const { code, stderr } = await run('apply', 'plan.json');
		expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(problem) });
	}
	const last = { ...plan, files: [], decisions: [] };
	repository.write('plan.json', JSON.stringify(last));
	const { code, stderr } = await run('apply', 'plan.json');
	expect(code).toBe(2);
	expect(stderr).toContain(`src/app.ts still uses ${copy}, which the plan deletes`);
	expect(repository.git(['status', '--porcelain'])).toBe('');
});

it('keeps a copy that a later step of a pipeline needs', async () => {
	await monitored();
	repository.write(
		'asyncshift.config.mjs',
		`export default { migrate: [
	{ transform: 'monitor-blocking', remove: true },
	{ transform: 'monitor-blocking', function: ['./src/main.ts#other'], runtime: 'vendor' },
] };\n`,
	);
	repository.write('src/main.ts', 'export async function other() {}\n');
	const both = JSON.parse((await run('migrate', '--json', '--allow-dirty', '--dry-run')).stdout);
	expect(both).toMatchObject({ changed: ['src/app.ts', 'src/main.ts'], deleted: [] });
	const first = await run('migrate', '--step', '1', '--json', '--allow-dirty');
	expect(JSON.parse(first.stdout).deleted).toMatchObject([{ path: copy }]);
	expect(existsSync(path.join(repository.root, copy))).toBe(false);
});
