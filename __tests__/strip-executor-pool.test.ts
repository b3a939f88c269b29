import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { createPlan } from '../src/plan/createPlan.ts';
import { poolPrograms } from './support/poolPrograms.ts';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';
import { runPoolProgram } from './support/runPoolProgram.ts';

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

let repository: Repository | undefined;
afterEach(() => repository?.remove());

it('does directly what a helper did in threads of piscina, and leaves several items there', async () => {
	repository = createRepository(files);
	const { root } = repository;
	const run = () => execFileSync(process.execPath, ['app.js'], { cwd: root, encoding: 'utf8' });
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

const own = Object.entries(poolPrograms).filter(([, { library }]) => library === 'piscina');

it.each(own)('runs %s before and after', async (_, program) => {
	const { before, after, refused, left } = await runPoolProgram(
		program,
		path.join(import.meta.dirname, '../node_modules'),
	);
	expect({ before, after, refused }).toEqual({
		before: program.prints,
		after: program.prints,
		refused: program.refused ?? [],
	});
	if (program.isGone) expect(left).toEqual([]);
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

it('says that a pattern of comments is none', async () => {
	repository = createRepository(files);
	const command = ['run', 'strip-executor', '--drop-comments', '('];
	const { code, stderr } = await runMain(repository.root, command, { createPlan });
	expect({ code, stderr }).toEqual({
		code: 2,
		stderr: expect.stringContaining('--drop-comments: Invalid regular expression'),
	});
});

it('leaves functions in the pool of a library that no rule names', async () => {
	const text = `import workerpool from 'workerpool';

const pool = workerpool.pool();
function add(a, b) {
	return a + b;
}
export const sum = async () => await pool.exec(add, [1, 2]);
`;
	repository = createRepository({ 'package.json': '{ "type": "module" }\n', 'app.js': text });
	const { stdout } = await runMain(repository.root, ['run', 'strip-executor', '--json'], {
		createPlan,
	});
	expect(JSON.parse(stdout).refusals).toMatchObject([
		{ line: 7, code: 'executor-shape', message: expect.stringContaining('name the pool') },
	]);
	expect(repository.read('app.js')).toBe(text);
});

it('follows a pool to where a script exports it, and leaves one that another file replaces', async () => {
	const pool = (exported: string): string => `const { Piscina } = require('piscina');
${exported}
`;
	const made = "new Piscina({ filename: __dirname + '/worker.js' })";
	const use = "await pool.run('abc', { name: 'count' })";
	repository = createRepository({
		'package.json': '{ }\n',
		'worker.js': 'exports.count = /** @param {string} text */ (text) => text.length;\n',
		'listed.js': pool(`const pool = ${made};\nmodule.exports = { pool };`),
		'replaced.js': pool(`const pool = ${made};\nmodule.exports = { pool };`),
		'listed-user.js': `const { pool } = require('./listed');\nexports.size = async () => ${use};\n`,
		'replaced-user.js': `const { pool } = require('./replaced');\nexports.size = async () => ${use};\n`,
		'other.js': "require('./replaced').pool = undefined;\n",
	});
	const rules = ['listed', 'replaced'].flatMap((name) => [
		'--executor',
		`./${name}#pool.run(task, options)`,
	]);
	const command = ['run', 'strip-executor', ...rules];
	await runMain(repository.root, command, { createPlan });
	expect(repository.read('listed-user.js')).toContain("count('abc')");
	expect(repository.read('replaced-user.js')).toContain(use);
});
