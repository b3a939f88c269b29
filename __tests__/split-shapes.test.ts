import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { requireTransform } from '../src/cli/transforms.ts';
import { createPlan, type PlanResult } from '../src/plan/createPlan.ts';
import { discoverWorkspace } from '../src/project/discover.ts';
import { parseRule } from '../src/rules/parseRule.ts';
import { groupFiles } from '../src/split/groups/groupFiles.ts';
import { nameGroups } from '../src/split/groups/nameGroups.ts';
import type { PlannedPart } from '../src/split/part.ts';
import { createRepository, type Repository } from './support/repository.ts';

const home = path.resolve(import.meta.dirname, '..');
const jiti = path.join(home, 'node_modules/jiti/lib/jiti-cli.mjs');
let repository: Repository;
let result: PlanResult;
let before: string;

// Each file is a group of its own, so every link between two of them is one between groups.
beforeAll(() => {
	repository = createRepository({ '.gitattributes': '' });
	const { root } = repository;
	cpSync(path.join(home, '__testfixtures__/split/shapes'), root, { recursive: true });
	mkdirSync(path.join(root, 'node_modules/@types'), { recursive: true });
	for (const name of ['@types/node', 'undici-types'])
		symlinkSync(path.join(home, 'node_modules', name), path.join(root, 'node_modules', name));
	const workspace = discoverWorkspace({ cwd: root });
	result = createPlan({
		workspace,
		transform: requireTransform('await-calls'),
		rules: [parseRule('node:fs#readFileSync=node:fs/promises#readFile', root)],
		onBlocked: 'refuse',
		byName: false,
		verify: true,
		parts: groupFiles(workspace, nameGroups('directory', workspace, 2)),
	});
	before = run([]);
});
afterAll(() => repository.remove());

const partsOf = ({ parts = [] }: PlanResult): readonly PlannedPart[] => parts;
const firstOnes = (): readonly PlannedPart[] => partsOf(result).filter(({ isLast }) => !isLast);

/** What the program prints with these parts. */
function run(parts: readonly PlannedPart[]): string {
	const outputs = parts.flatMap(({ outputs }) => [...outputs]);
	for (const [file, { after }] of outputs) repository.write(file, after);
	const { stdout, stderr } = spawnSync(process.execPath, [jiti, 'src/main/main.ts'], {
		cwd: repository.root,
		encoding: 'utf8',
	});
	for (const [file, { before: text }] of outputs.toReversed()) repository.write(file, text);
	return stdout + stderr;
}

it('splits what reaches every group', () => {
	expect(result.plan.refusals).toEqual([]);
	expect(firstOnes().length).toBe(12);
	expect(before).toContain('"tested"');
});

it('behaves the same with any part alone', { timeout: 300_000 }, () => {
	for (const part of firstOnes())
		expect(`${part.name}: ${run([part])}`).toBe(`${part.name}: ${before}`);
});

it('behaves the same with every other part, with all of them, and in the end', {
	timeout: 300_000,
}, () => {
	expect(run(firstOnes().filter((_, i) => i % 2 === 0))).toBe(before);
	expect(run(firstOnes().filter((_, i) => i % 2 === 1))).toBe(before);
	expect(run(firstOnes())).toBe(before);
	expect(run(partsOf(result))).toBe(before);
});

it('ends as the whole migration does', () => {
	const texts = new Map<string, string>();
	for (const { outputs } of partsOf(result))
		for (const [file, { before: expected, after }] of outputs) {
			if (texts.has(file)) expect(expected, file).toBe(texts.get(file));
			texts.set(file, after);
		}
	for (const [file, { after }] of result.outputs) expect(texts.get(file), file).toBe(after);
});
