import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { createPlan } from '../src/plan/createPlan.ts';
import { describeFixtures } from './support/describeFixtures.ts';
import { layOut, planFixtures, readFixtures } from './support/fixtures.ts';
import { createRepository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

const collection = 'monitor-blocking';

describeFixtures(collection);

const after = layOut(collection, 'after');
afterAll(() => rmSync(after, { recursive: true }));

it('gives the original bytes back when it removes what it added', () => {
	const { plan, outputs } = planFixtures(collection, after, { transformOptions: { remove: true } });
	const changed = readFixtures(collection).flatMap(({ changing, input }) =>
		changing.map((file) => [file, input[file]] as const),
	);
	const restored = changed.map(([file]) => [file, outputs.get(file)?.after]);
	// This one has a monitor of its own besides, which goes too.
	const own = 'uses-the-name-that-the-helper-has.input.ts';
	const isOther = ([file]: readonly unknown[]) => file !== own;
	expect(Object.fromEntries(restored.filter(isOther))).toEqual(
		Object.fromEntries(changed.filter(isOther)),
	);
	expect(plan.refusals).toEqual([]);
	expect(readFileSync(path.join(after, own), 'utf8')).toContain('watch(');
	expect(outputs.get(own)?.after).not.toContain('watch');
});

it('writes nothing that an old compiler does not know', async () => {
	const text = 'export class Store {\n\tasync load(): Promise<void> {}\n}\n';
	const tsconfig = (options: object) =>
		JSON.stringify({
			compilerOptions: { module: 'nodenext', target: 'es2022', strict: true, ...options },
		});
	const repository = createRepository({
		'package.json':
			'{ "type": "module", "dependencies": { "typescript": "~4.3.5", "asyncshift-runtime": "*" } }\n',
		'tsconfig.json': tsconfig({ experimentalDecorators: true }),
		'src/store.ts': text,
	});
	onTestFinished(() => repository.remove());
	const run = (...argv: string[]) =>
		runMain(repository.root, ['run', 'monitor-blocking', '--allow-dirty', ...argv], { createPlan });
	const added = ['--function', './src/store.ts#Store.*', '--runtime', 'vendor', '--no-verify'];
	expect((await run(...added)).code).toBe(0);
	expect(repository.read('src/store.ts')).toContain(
		'\t@monitorBlocking({ thresholdMs: 5 })\n\tasync load()',
	);
	expect((await run('--remove')).code).toBe(0);
	expect(repository.read('src/store.ts')).toBe(text);
	repository.write('tsconfig.json', tsconfig({}));
	const { stdout } = await run(...added, '--json');
	expect(JSON.parse(stdout)).toMatchObject({
		changed: [],
		refusals: [
			{
				code: 'not-built',
				message: '`Store.load` is a method, and TypeScript has no static blocks before 4.4',
			},
		],
	});
});

it('says which rules match nothing', async () => {
	const repository = createRepository({
		'package.json': '{ "type": "module" }\n',
		'src/store.ts':
			"import { readFileSync } from 'node:fs';\n\nexport class Store {\n\tload() {\n\t\treadFileSync('x');\n\t}\n}\n",
	});
	onTestFinished(() => repository.remove());
	const argv = [
		'run',
		'monitor-blocking',
		'--dry-run',
		'--calls',
		'better-sqlite3#Database.prepare',
	];
	const more = ['--calls', 'node:fs#readFileSync'];
	const { stdout } = await runMain(repository.root, [...argv, ...more], { createPlan });
	const said = stdout.split('\n').filter((line) => line.startsWith('The rule '));
	expect(said).toEqual([
		"The rule 'better-sqlite3#Database.prepare' matches nothing in 1 file; check the module path and the name.",
	]);
});

it.each([
	['has a comment above what it says', (copy: string) => `/* eslint-disable */\n// ours\n${copy}`],
	['does not say where it is from', (copy: string) => copy.slice(copy.indexOf('\n') + 1)],
])('takes away uses of a copy that %s, and names the copy', async (_, change) => {
	const text = 'export const load = async (): Promise<number> => 1;\n';
	const repository = createRepository({
		'package.json': '{ "type": "module" }\n',
		'src/load.ts': text,
	});
	onTestFinished(() => repository.remove());
	const run = (...argv: string[]) =>
		runMain(repository.root, ['run', 'monitor-blocking', '--allow-dirty', ...argv], { createPlan });
	await run('--function', './src/load.ts#load', '--runtime', 'vendor', '--no-verify');
	const copy = 'src/asyncshift/monitorBlocking.ts';
	repository.write(copy, change(repository.read(copy)));
	const { stdout } = await run('--remove', '--no-verify');
	expect(repository.read('src/load.ts')).toBe(text);
	expect(stdout).toContain(`delete it with \`rm ${copy}\``);
});
