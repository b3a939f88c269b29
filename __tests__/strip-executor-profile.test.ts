import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { createPlan } from '../src/plan/createPlan.ts';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

const app = `export function count(milliseconds) {
	const end = performance.now() + milliseconds;
	let steps = 0;
	while (performance.now() < end) steps++;
	return steps;
}

export function sum(text) {
	return [...text].length;
}

export async function work() {
	const steps = await new Promise((resolve) => {
		setImmediate(() => resolve(count(60)));
	});
	const size = await new Promise((resolve) => {
		setImmediate(() => resolve(sum('abc')));
	});
	return steps > 0 && size === 3;
}

console.log(await work());
`;
let repository: Repository;
afterEach(() => repository.remove());

it('leaves work where it is that a CPU profile shows to hold the thread', async () => {
	repository = createRepository({
		'.gitignore': 'profile\n',
		'package.json': '{ "type": "module" }\n',
		'app.js': app,
	});
	const profiled = ['--cpu-prof', '--cpu-prof-dir=profile', 'app.js'];
	const { stdout } = spawnSync(process.execPath, profiled, {
		cwd: repository.root,
		encoding: 'utf8',
	});
	expect(stdout).toBe('true\n');
	const [file] = readdirSync(`${repository.root}/profile`);
	const command = ['run', 'strip-executor', '--profile', `profile/${file}`, '--json'];
	const { stdout: printed } = await runMain(repository.root, command, { createPlan });
	expect(JSON.parse(printed).refusals).toMatchObject([
		{ code: 'cpu-bound', message: expect.stringContaining('`count` held the thread for') },
	]);
	expect(repository.read('app.js')).toContain("const size = sum('abc');");
	expect(repository.read('app.js')).toContain('setImmediate(() => resolve(count(60)));');
});

it('finds what was measured behind require, under another name, and in the executor itself', async () => {
	const spin = `const end = performance.now() + 60;
	while (performance.now() < end);`;
	repository = createRepository({
		'.gitignore': 'profile\n',
		'package.json': '{}\n',
		'digest.js': `exports.digest = (text) => {
	${spin}
	return text.length;
};
exports.sizeOf = (text) => text.length;
`,
		'whole.js': `module.exports = function hash(text) {
	${spin}
	return text.length;
};
`,
		'app.js': `const { digest, sizeOf } = require('./digest');
const makeHash = require('./whole');

async function run(fn, ...args) {
	return fn(...args);
}
exports.run = run;
const one = async () => await run(digest, 'abc');
const two = async () => await run(sizeOf, 'abc');
const three = async () => await run(makeHash, 'abc');
function four() {
	return new Promise((resolve) => {
		${spin}
		resolve(4);
	});
}
(async () => {
	console.log(await one(), await two(), await three(), await four());
})();
`,
	});
	const profiled = ['--cpu-prof', '--cpu-prof-dir=profile', 'app.js'];
	const { stdout } = spawnSync(process.execPath, profiled, {
		cwd: repository.root,
		encoding: 'utf8',
	});
	expect(stdout).toBe('3 3 3 4\n');
	const [file] = readdirSync(`${repository.root}/profile`);
	const options = ['--executor', './app.js#run(fn, ...args)', '--profile', `profile/${file}`];
	const command = ['run', 'strip-executor', ...options, '--json'];
	const { stdout: printed } = await runMain(repository.root, command, { createPlan });
	const { refusals } = JSON.parse(printed) as { refusals: { line: number; code: string }[] };
	expect(refusals.map(({ line, code }) => `${line} ${code}`)).toEqual([
		'8 cpu-bound',
		'10 cpu-bound',
		'12 cpu-bound',
	]);
	expect(repository.read('app.js')).toContain("sizeOf('abc')");
});

it('says of which files a profile was recorded of another text, and takes the longest of several', async () => {
	repository = createRepository({ '.gitignore': 'profile\n', 'app.js': app });
	const frame = (functionName: string, lineNumber: number, columnNumber: number): unknown => ({
		functionName,
		scriptId: '1',
		url: pathToFileURL(`${repository.root}/app.js`).href,
		lineNumber,
		columnNumber,
	});
	const profile = (callFrame: unknown): string =>
		JSON.stringify({
			nodes: [{ id: 1, callFrame }],
			startTime: 0,
			endTime: 100_000,
			samples: [1, 1],
			timeDeltas: [0, 100_000],
		});
	writeFileSync(`${repository.root}/line.cpuprofile`, profile(frame('count', 0, 900)));
	writeFileSync(`${repository.root}/whole.cpuprofile`, profile(frame('count', 0, 21)));
	const read = async (...names: string[]) => {
		const options = names.flatMap((name) => ['--profile', `${name}.cpuprofile`]);
		const command = ['run', 'strip-executor', '--dry-run', ...options, '--json'];
		const { stdout } = await runMain(repository.root, command, { createPlan });
		return JSON.parse(stdout);
	};
	const unread = expect.objectContaining({ file: 'app.js', code: 'profile-unread' });
	const { warnings, refusals } = await read('line');
	expect(warnings).toContainEqual(unread);
	expect(refusals).toEqual([]);
	expect(await read('line', 'whole')).toMatchObject({
		warnings: expect.arrayContaining([unread]),
		refusals: [{ code: 'cpu-bound' }],
	});
});
