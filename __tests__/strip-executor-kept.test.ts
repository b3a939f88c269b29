import { afterEach, expect, it } from 'vitest';
import { createPlan } from '../src/plan/createPlan.ts';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

const files = {
	'package.json': '{ "type": "module" }\n',
	'asyncshift.config.json': `{
	"transforms": {
		"strip-executor": { "executor": ["./threads.js#run(fn, ...args)"], "cpuBound": ["./work.js#heavy"] }
	}
}
`,
	'threads.js': `export async function run(fn, ...args) {
	await null;
	return fn(...args);
}
`,
	'work.js': `import { run } from './threads.js';

export const heavy = (x) => x * 2;
export const light = (x) => x + 1;
export const one = async (x) => await run(heavy, x);
export const all = async (xs) => await Promise.all(xs.map((x) => run(light, x)));
export const each = (xs) => xs.forEach((x) => { run(light, x); });
export const race = async (x, y) => await Promise.race([run(light, x), run(light, y)]);
export const settled = async (xs) => await Promise.allSettled(xs.map(async (x) => run(light, x)));
export async function loop(xs) {
	const all = [];
	for (const x of xs) all.push(run(light, x));
	return await Promise.all(all);
}
export function caught(x) {
	try { return run(light, x); } catch { return 0; }
}
async function late(x) { await run(light, x); console.log('after'); }
export function early(x) { late(x); console.log('goes on'); }
`,
};

const kept = [
	[5, 'cpu-bound', '`heavy` keeps the processor busy, as `./work.js#heavy` says'],
	[6, 'fan-out', 'several `run` run at the same time here'],
	[7, 'fan-out', 'several `run` run at the same time here'],
	[8, 'fan-out', 'several `run` run at the same time here'],
	[8, 'fan-out', 'several `run` run at the same time here'],
	[9, 'fan-out', 'several `run` run at the same time here'],
	[12, 'promise-kept', 'the promise is not awaited or returned where it is made'],
	[16, 'error-path', 'the `try` around it would catch what only rejects the promise now'],
	[18, 'timing-seen', 'work.js:19 goes on without waiting, and the work would come first'],
] as const;

let repository: Repository;
afterEach(() => repository.remove());

it('says of everything that stays why it does, as JSON and as text', async () => {
	repository = createRepository(files);
	const command = ['run', 'strip-executor'];
	const json = await runMain(repository.root, [...command, '--json'], { createPlan });
	const told: { line: number; code: string; message: string }[] = JSON.parse(json.stdout).refusals;
	expect(told.map(({ line, code, message }) => [line, code, message])).toEqual(kept);
	const text = await runMain(repository.root, command, { createPlan });
	for (const [, code] of kept) expect(text.stdout).toContain(`${code} (`);
	expect(text.stdout).toContain(`work.js:5 ${kept[0][2]}`);
	expect(text.stdout).toContain(`work.js:16 ${kept[7][2]}`);
	expect(text.stdout).toContain(`work.js:18 ${kept[8][2]}`);
	expect(repository.read('work.js')).toBe(files['work.js']);
});
