/**
 * Takes every option of every command and transform away, in the tests that give it:
 * `npm run options:mutate -- [--only <text>] [--uses <file>]`. Lists the options whose absence no test
 * notices, and ends with 1 when there are some. Every test runs without one of its options in each round, so
 * that many are tried at once. `--uses` keeps what was found out about who gives which option, so that
 * another run can begin with it; `--only` takes the options with this text in their name.
 */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createVitest } from 'vitest/node';
import { keyOf, type Use } from '../__tests__/removal/use.ts';
import { commands } from '../src/cli/main.ts';
import { transforms } from '../transforms/index.ts';

const { values } = parseArgs({
	options: { only: { type: 'string', default: '' }, uses: { type: 'string' } },
});
const log =
	values.uses ?? path.join(mkdtempSync(path.join(tmpdir(), 'asyncshift-uses-')), 'uses.jsonl');
const owners = Object.fromEntries(
	transforms.map(({ meta }) => [Object.keys(meta.options).join(), meta.name]),
);
delete owners[''];
const options = [
	...commands.flatMap(({ name, options }) => Object.keys(options).map((o) => `${name} --${o}`)),
	...transforms.flatMap(({ meta }) => Object.keys(meta.options).map((o) => `${meta.name} --${o}`)),
].filter((option) => option.includes(values.only));

const vitest = await createVitest('test', {
	watch: false,
	reporters: [{}],
	setupFiles: ['__tests__/removal/setup.ts'],
	exclude: ['__tests__/browser/**', '**/node_modules/**', 'runtime/**'],
});
const project = vitest.getRootProject();
project.provide('owners', owners);

/** Runs test files, and tells which tests failed, by their keys. */
async function run(
	files: readonly string[],
	{ removed = {}, log = '' }: { removed?: Readonly<Record<string, string>>; log?: string },
): Promise<Set<string>> {
	project.provide('removed', removed);
	project.provide('log', log);
	const specifications = files.map((file) => project.createSpecification(file));
	const { testModules } = await vitest.runTestSpecifications(specifications);
	const failed = new Set<string>();
	for (const module of testModules) {
		const file = module.moduleId;
		if (!files.includes(file) || module.ok()) continue;
		failed.add(keyOf({ file, test: '' }));
		for (const { fullName } of module.children.allTests('failed'))
			failed.add(keyOf({ file, test: fullName }));
	}
	return failed;
}

/** Whether tests call commands, or transforms that have options, in their own process: the others take long. */
function runsCommands(file: string): boolean {
	const text = readFileSync(file, 'utf8');
	return (
		text.includes('runMain') || Object.values(owners).some((name) => text.includes(`'${name}'`))
	);
}

/** Which test gives which option, without those that fail anyway. */
async function findUses(): Promise<Use[]> {
	if (!existsSync(log)) {
		const all = await vitest.globTestSpecifications();
		const files = all.map(({ moduleId }) => moduleId).filter(runsCommands);
		const failed = await run(files, { log });
		for (const key of failed) console.log(`fails anyway: ${key.replace('\n', ' ')}`);
		const uses = readUses().filter((use) => !failed.has(keyOf(use)));
		writeFileSync(log, uses.map((use) => `${JSON.stringify(use)}\n`).join(''));
	}
	return readUses();
}

function readUses(): Use[] {
	const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
	return [...new Set(lines)].map((line) => JSON.parse(line) as Use);
}

/**
 * The uses to try at the same time: one option for each test, those first that few tests give.
 */
function chooseRound(waiting: readonly Use[]): Use[] {
	const counts = new Map<string, number>();
	for (const { option } of waiting) counts.set(option, (counts.get(option) ?? 0) + 1);
	const chosen = new Map<string, Use>();
	const tried = new Map<string, number>();
	for (const use of [...waiting].sort((a, b) => counts.get(a.option)! - counts.get(b.option)!)) {
		// Three at a time are enough for what many tests give.
		const times = tried.get(use.option) ?? 0;
		if (chosen.has(keyOf(use)) || times >= 3) continue;
		tried.set(use.option, times + 1);
		chosen.set(keyOf(use), use);
	}
	return [...chosen.values()];
}

const started = performance.now();
const witnesses = new Map<string, Use>();
const uses = (await findUses()).filter(({ option }) => options.includes(option));
for (let waiting = uses, round = 1; waiting.length > 0; round++) {
	const chosen = chooseRound(waiting);
	const files = [...new Set(chosen.map(({ file }) => file))];
	vitest.setGlobalTestNamePattern(patternOf(chosen));
	const removed = Object.fromEntries(chosen.map((use) => [keyOf(use), use.option]));
	const failed = await run(files, { removed });
	for (const use of chosen) if (failed.has(keyOf(use))) witnesses.set(use.option, use);
	const left = options.filter((option) => !witnesses.has(option)).length;
	console.log(
		`round ${round}: ${chosen.length} tests in ${files.length} files; ${left} options left`,
	);
	waiting = waiting.filter((use) => !chosen.includes(use) && !witnesses.has(use.option));
}

/** The tests to run. */
function patternOf(chosen: readonly Use[]): RegExp {
	const names = chosen.map(({ test }) =>
		// Vitest joins the names of a test with blanks here.
		test.replaceAll(' > ', ' ').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
	);
	return new RegExp(`^(?:${names.join('|')})$`);
}

// What is given before the tests of a suite is only noticed where all of them run.
vitest.resetGlobalTestNamePattern();
for (const option of options) {
	for (const file of new Set(uses.filter((use) => use.option === option).map((use) => use.file))) {
		const whole = { option, file, test: '' };
		if (witnesses.has(option)) continue;
		const failed = await run([file], { removed: { [keyOf(whole)]: option } });
		if (failed.has(keyOf(whole))) witnesses.set(option, whole);
	}
}

const unnoticed = options.filter((option) => !witnesses.has(option));
for (const [option, { file, test }] of witnesses)
	console.log(`noticed  ${option}  ${path.basename(file)}: ${test || 'all'}`);
for (const option of unnoticed) {
	const { length } = uses.filter((use) => use.option === option);
	console.log(
		`NOT NOTICED  ${option}  (${length} ${length === 1 ? 'test gives' : 'tests give'} it)`,
	);
}
const minutes = Math.round((performance.now() - started) / 60_000);
console.log(`${options.length} options, ${unnoticed.length} not noticed, ${minutes} min`);
await vitest.close();
process.exit(unnoticed.length === 0 ? 0 : 1);
