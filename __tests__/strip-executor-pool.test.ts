import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { createPlan } from '../src/plan/createPlan.ts';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

const piscina = pathToFileURL(createRequire(import.meta.url).resolve('piscina')).href;

const files = {
	'package.json': '{ "type": "module" }\n',
	'work.js': `export function count(text) {
	if (text === '') throw new RangeError('nothing to count');
	return text.length;
}
`,
	'worker.js': `import * as work from './work.js';

export default ({ name, args }) => work[name](...args);
`,
	'pool.js': `import piscina from '${piscina}';

const pool = new piscina.Piscina({
	filename: new URL('./worker.js', import.meta.url).href,
	maxThreads: 1,
});

export function runInPool(fn, ...args) {
	return pool.run({ name: fn.name, args });
}

export function closePool() {
	return pool.destroy();
}
`,
	'app.js': `import { closePool, runInPool } from './pool.js';
import { count } from './work.js';

export async function size(text) {
	return await runInPool(count, text);
}

export async function sizes(texts) {
	return await Promise.all(texts.map((text) => runInPool(count, text)));
}

console.log(await size('abc'), await sizes(['a', 'bc']));
console.log(await size('').catch((error) => \`\${error.name}: \${error.message}\`));
await closePool();
`,
};

let repository: Repository;
afterEach(() => repository.remove());

it('does directly what a helper did in threads of piscina, and leaves several items there', async () => {
	repository = createRepository(files);
	const run = () =>
		execFileSync(process.execPath, ['app.js'], { cwd: repository.root, encoding: 'utf8' });
	const before = run();
	expect(before).toBe('3 [ 1, 2 ]\nRangeError: nothing to count\n');
	const rule = './pool.js#runInPool(fn, ...args)';
	const command = ['run', 'strip-executor', '--executor', rule, '--json'];
	const { stdout } = await runMain(repository.root, command, { createPlan });
	const told = JSON.parse(stdout).refusals;
	expect(told).toMatchObject([{ file: 'app.js', code: 'fan-out' }]);
	expect(repository.read('app.js')).toContain('return await count(text);');
	expect(repository.read('app.js')).toContain('runInPool(count, text)');
	expect(run()).toBe(before);
});

it('calls the function of a worker file directly, and takes the pool away', async () => {
	repository = createRepository({
		'.gitignore': 'node_modules\n',
		'package.json': files['package.json'],
		'words.worker.js': files['work.js'],
		'app.js': `import { Piscina } from 'piscina';

const pool = new Piscina({ filename: new URL('./words.worker.js', import.meta.url).href });

export async function size(text) {
	return await pool.run(text, { name: 'count' });
}

console.log(await size('abc'));
console.log(await size('').catch((error) => \`\${error.name}: \${error.message}\`));
`,
	});
	const modules = path.join(repository.root, 'node_modules');
	mkdirSync(modules);
	const installed = path.join(import.meta.dirname, '../node_modules/piscina');
	symlinkSync(installed, path.join(modules, 'piscina'), 'junction');
	const run = () =>
		execFileSync(process.execPath, ['app.js'], { cwd: repository.root, encoding: 'utf8' });
	const before = run();
	expect(before).toBe('3\nRangeError: nothing to count\n');
	const rule = 'piscina#Piscina.run(task, options)';
	const command = ['run', 'strip-executor', '--executor', rule];
	expect((await runMain(repository.root, command, { createPlan })).code).toBe(0);
	const written = repository.read('app.js');
	expect(written).toContain("import { count } from './words.worker.js';\n");
	expect(written).toContain('return await count(text);');
	expect(written).not.toMatch(/pool|piscina/i);
	expect(run()).toBe(before);
});

it('says that a rule names no pool', async () => {
	repository = createRepository(files);
	const command = ['run', 'strip-executor', '--executor', './pool.js#none.run(task, options)'];
	const { code, stderr } = await runMain(repository.root, command, { createPlan });
	expect({ code, stderr }).toEqual({
		code: 2,
		stderr: expect.stringContaining('./pool.js exports no pool none'),
	});
});
