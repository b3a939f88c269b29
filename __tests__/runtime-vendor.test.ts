import { execFileSync, spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
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
	expect((await run('run', 'monitor-blocking', '--remove')).code).toBe(0);
	expect(repository.read('src/app.ts')).toBe(app);
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

it('writes no copy in two languages side by side', async () => {
	repository.write('src/plain.js', 'export async function plain() {\n\treturn 1;\n}\n');
	repository.git(['add', '.']);
	repository.git(['commit', '-qm', 'Add JavaScript']);
	const both = await run('run', ...command, '--function', './src/plain.js#plain');
	expect(both.code).toBe(2);
	expect(both.stderr).toContain(
		`src/asyncshift/monitorBlocking.js would stand beside ${copy}, and an import could mean either`,
	);
	expect(repository.git(['status', '--porcelain'])).toBe('');
});

it('runs functions in threads of a copied pool, and says what has to be installed without a copy', async () => {
	const service = `import { isMainThread } from 'node:worker_threads';

function fibonacci(n: number): number {
	return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}

export function compute(n: number): string {
	return \`\${fibonacci(n)} \${isMainThread}\`;
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

it('says that a copy is left when its last use is removed', async () => {
	expect((await run('run', ...command)).code).toBe(0);
	repository.git(['add', '.']);
	repository.git(['commit', '-qm', 'Monitor']);
	const { stdout } = await run('run', 'monitor-blocking', '--remove', '--json', '--dry-run');
	expect(JSON.parse(stdout).warnings).toMatchObject([{ code: 'left-unused', file: copy }]);
});
