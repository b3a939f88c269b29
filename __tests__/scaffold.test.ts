import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { scaffold } from '../scripts/scaffoldTransform.ts';
import { createPlan } from '../src/plan/createPlan.ts';
import type { Transform } from '../src/plan/transform.ts';
import { discoverWorkspace } from '../src/project/discover.ts';
import { parseRule } from '../src/rules/parseRule.ts';
import { createTree } from './support/tree.ts';

const repository = path.resolve(import.meta.dirname, '..');

/** What a scaffold needs of the repository, in a temporary folder. */
function createCheckout(): string {
	const root = createTree({});
	cpSync(path.join(repository, 'transforms'), path.join(root, 'transforms'), { recursive: true });
	for (const name of ['tsconfig.json', 'biome.json']) {
		cpSync(path.join(repository, name), path.join(root, name));
	}
	for (const name of ['src', 'presets', 'node_modules', 'package.json']) {
		symlinkSync(path.join(repository, name), path.join(root, name));
	}
	return root;
}

function run(cwd: string, script: string, args: readonly string[]) {
	return spawnSync(process.execPath, [path.join(repository, script), ...args], {
		cwd,
		encoding: 'utf8',
	});
}

it('creates a transform that type-checks, is listed, and passes its fixtures', async () => {
	const root = createCheckout();
	const written: string[] = [];
	expect(scaffold(root, 'await-more-calls', (file) => written.push(file))).toBeUndefined();
	expect(written).toContain('transforms/await-more-calls.ts');

	writeFileSync(
		path.join(root, 'tsconfig.new.json'),
		'{ "extends": "./tsconfig.json", "include": ["transforms/index.ts"] }',
	);
	const checked = run(root, 'node_modules/typescript/bin/tsc', ['-p', 'tsconfig.new.json']);
	expect(checked.stdout.split('\n').filter((line) => line.startsWith('transforms/'))).toEqual([]);
	expect(readFileSync(path.join(root, 'transforms/index.ts'), 'utf8')).toMatch(
		/import awaitCalls from .*\nimport awaitMoreCalls from [\s\S]*\[awaitCalls,[\s\S]* awaitMoreCalls\]/,
	);

	const fixtures = path.join(root, '__testfixtures__/await-more-calls');
	const read = (file: string) => readFileSync(path.join(fixtures, file), 'utf8');
	const module: { default: Transform } = await import(
		path.join(root, 'transforms/await-more-calls.ts')
	);
	const { outputs, plan } = createPlan({
		workspace: discoverWorkspace({ cwd: fixtures, exclude: ['*.output.ts'] }),
		transform: module.default,
		rules: (JSON.parse(read('rules.json')) as string[]).map((rule) => parseRule(rule, fixtures)),
		onBlocked: 'refuse',
		byName: false,
		verify: true,
	});
	expect(plan.refusals).toEqual([]);
	expect([...outputs].map(([file, { after }]) => [file, after])).toEqual([
		['awaits-a-call.input.ts', read('awaits-a-call.output.ts')],
	]);
	expect(existsSync(path.join(fixtures, 'skip-other-functions.input.ts'))).toBe(true);
});

it('overwrites nothing, and says so in one line', () => {
	const root = createCheckout();
	const before = readdirSync(root, { recursive: true });
	const refuse = (name: string) => scaffold(root, name, () => expect.unreachable());
	expect(refuse('await-calls')).toBe('transforms/await-calls.ts exists already');
	expect(refuse('Await_Calls')).toBe(
		'"Await_Calls" is not a name in kebab case, such as await-calls',
	);
	expect(readdirSync(root, { recursive: true })).toEqual(before);
});

it.each([[[]], [['a', 'b']], [['await-calls']], [['../x']]])(
	'ends with 2 and one line for the arguments %j',
	(args) => {
		const jiti = 'node_modules/jiti/lib/jiti-cli.mjs';
		const { status, stdout, stderr } = run(repository, jiti, ['scripts/scaffold.ts', ...args]);
		expect(status).toBe(2);
		expect(stdout).toBe('');
		expect(stderr).toMatch(/^[^\n]+\n$/);
	},
);
