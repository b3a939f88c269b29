import { spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	realpathSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { requireTransform } from '../../src/cli/transforms.ts';
import { createPlan, type PlanRequest, type PlanResult } from '../../src/plan/createPlan.ts';
import { loadPreset } from '../../src/rules/loadPreset.ts';
import { parseRule } from '../../src/rules/parseRule.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const sourceFile = /\.[cm]?[jt]sx?$/;

/** Texts or refusal codes by path; the path is the one of the input, relative to the collection. */
type ByPath<T> = Record<string, T>;

/** One case: a file, or a folder of files that only make sense together. */
export interface Fixture {
	readonly name: string;
	readonly input: ByPath<string>;
	/** The input with the files that have an output replaced by it. */
	readonly expected: ByPath<string>;
	/** Inputs that have an output, also when it equals the input. */
	readonly changing: readonly string[];
	/** Codes that a first line `// refused: …` announces, sorted. */
	readonly refused: ByPath<readonly string[]>;
	/** Warning codes that a line `// warned: …` at the top announces, sorted. */
	readonly warned: ByPath<readonly string[]>;
	/** Inputs whose first line says why nothing is to be done. */
	readonly untouched: readonly string[];
}

/** The folders of `__testfixtures__`. */
export function listCollections(): string[] {
	return readdirSync(path.join(repository, '__testfixtures__'), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);
}

/** Reads a folder of `__testfixtures__`; the layout is told in its README. */
export function readFixtures(collection: string): readonly Fixture[] {
	const folder = folderOf(collection);
	const files = listFiles(folder);
	const inputs = files.filter((file) => isInput(file));
	const strays = files.filter((file) => isOutput(file) && !inputs.includes(inputOf(file)));
	if (strays.length > 0) throw new Error(`outputs without an input: ${strays.join(', ')}`);
	return [...new Set(inputs.map(caseOf))].map((name) => {
		const own = inputs.filter((file) => caseOf(file) === name);
		const outputs = files.filter((file) => isOutput(file) && caseOf(file) === name);
		const input = readAll(folder, own, (file) => file);
		return {
			name,
			input,
			expected: { ...input, ...readAll(folder, outputs, inputOf) },
			changing: outputs.map(inputOf),
			refused: announced(input, 'refused'),
			warned: announced(input, 'warned'),
			untouched: own.filter((file) => /^\/\/ untouched: ./.test(input[file] ?? '')),
		};
	});
}

/**
 * Copies a collection to a temporary folder, as it looks `before` or `after` the migration: outputs
 * take the place and the path of their inputs there, so that the rules name them.
 *
 * @param only names of the cases to copy, besides those that the rules name; all of them when absent
 */
export function layOut(
	collection: string,
	state: 'before' | 'after',
	only?: readonly string[],
): string {
	const folder = folderOf(collection);
	const prefix = path.join(realpathSync(tmpdir()), `asyncshift-${collection}-${state}-`);
	const root = mkdtempSync(prefix);
	const named = ['rules.json', 'options.json'].map((name) =>
		JSON.stringify(readJson<unknown>(folder, name, '')),
	);
	const isWanted = (file: string) =>
		only === undefined || only.includes(caseOf(file)) || named.some((text) => text.includes(file));
	const fixturesOnly = (file: string) => {
		const relative = toPosix(path.relative(folder, file));
		if (isInput(relative) && !isWanted(relative)) return false;
		return !isOutput(relative) && !/\.run\.mjs$/.test(relative) && relative !== 'packages';
	};
	copyShared(collection, root);
	cpSync(folder, root, { recursive: true, filter: fixturesOnly });
	install(folder, root);
	if (state === 'before') return root;
	for (const file of listFiles(folder).filter(isOutput)) {
		if (!isWanted(inputOf(file))) continue;
		writeFileSync(path.join(root, inputOf(file)), readFileSync(path.join(folder, file)));
	}
	return root;
}

/** What a collection does not have itself it takes from the one that it is named after. */
function copyShared(collection: string, root: string): void {
	const folder = folderOf(collection);
	const base = path.join(repository, '__testfixtures__', transformOf(collection));
	for (const name of ['package.json', 'tsconfig.json', 'support']) {
		if (existsSync(path.join(folder, name)) || !existsSync(path.join(base, name))) continue;
		cpSync(path.join(base, name), path.join(root, name), { recursive: true });
	}
}

/** Gives a laid out collection the packages of this repository, and its own `packages/` before those. */
function install(folder: string, root: string): void {
	const from = path.join(repository, 'node_modules');
	const to = path.join(root, 'node_modules');
	const own = path.join(folder, 'packages');
	if (!existsSync(own)) {
		symlinkSync(from, to, 'junction');
		return;
	}
	for (const name of packagesIn(from)) {
		if (existsSync(path.join(own, name))) continue;
		mkdirSync(path.dirname(path.join(to, name)), { recursive: true });
		symlinkSync(path.join(from, name), path.join(to, name), 'junction');
	}
	cpSync(own, to, { recursive: true });
}

function packagesIn(folder: string): string[] {
	return readdirSync(folder).flatMap((name) =>
		name.startsWith('@')
			? readdirSync(path.join(folder, name)).map((inner) => `${name}/${inner}`)
			: [name],
	);
}

/** What a collection's `options.json` may say: how its plan differs from the default one. */
type FixtureOptions = Partial<Omit<PlanRequest, 'workspace' | 'transform' | 'rules' | 'texts'>>;

/**
 * Plans the migration of a collection that is laid out at `root`, as its `rules.json` and `options.json` ask for.
 *
 * @param other options that take the place of those in `options.json`
 */
export function planFixtures(
	collection: string,
	root: string,
	other: FixtureOptions = {},
): PlanResult {
	return createPlan(requestFixtures(collection, root, other));
}

/** What {@link planFixtures} asks for. */
export function requestFixtures(
	collection: string,
	root: string,
	other: FixtureOptions = {},
): PlanRequest {
	const files = listFiles(root).filter((file) => sourceFile.test(file));
	const transform = requireTransform(transformOf(collection));
	const presets = (transform.meta.presets ?? []).map((name) => `preset:${name}`);
	return {
		workspace: {
			root: toPosix(root),
			files: files.map((file) => ({
				path: file,
				absolutePath: toPosix(path.join(root, file)),
				editable: !says(path.join(root, file), 'not selected|staged in part'),
				...(says(path.join(root, file), 'staged in part') && { isPartlyStaged: true as const }),
			})),
			tsconfigs: [toPosix(path.join(root, 'tsconfig.json'))],
		},
		transform,
		rules: readJson<readonly string[]>(root, 'rules.json', presets).flatMap((rule) =>
			rule.startsWith('preset:')
				? loadPreset(rule.slice('preset:'.length))
				: [parseRule(rule, toPosix(root))],
		),
		onBlocked: 'refuse',
		byName: false,
		verify: true,
		...readJson<FixtureOptions>(root, 'options.json', {}),
		...other,
	};
}

/** The transform that a collection is about: `await-calls` for `await-calls.twin`. */
export function transformOf(collection: string): string {
	return collection.split('.')[0]!;
}

function readJson<T>(folder: string, name: string, absent: T): T {
	const file = path.join(folder, name);
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : absent;
}

/** A file that says `// not selected` in its first lines is outside of what the run may change. */
function says(file: string, statement: string): boolean {
	const pattern = new RegExp(`^(?:\\/\\/ .+\\r?\\n)?\\/\\/ (?:${statement})$`, 'm');
	return pattern.test(readFileSync(file, 'utf8').slice(0, 200));
}

/** What the compiler says about a folder: nothing, when all is well. */
export function typeErrors(root: string): string {
	const tsc = path.join(repository, 'node_modules/typescript/bin/tsc');
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[tsc, '-p', '.', '--noUnusedLocals'],
		{
			cwd: root,
			encoding: 'utf8',
		},
	);
	return status === 0 ? stdout : stdout || stderr || `tsc ended with ${status}`;
}

/** Codes of a plan's refusals or warnings by file, sorted, each once. */
export function codesByFile(
	sites: readonly { readonly file: string; readonly code: string }[],
): ByPath<readonly string[]> {
	const codes: ByPath<string[]> = {};
	for (const { file, code } of sites) {
		codes[file] = [...new Set([...(codes[file] ?? []), code])].sort();
	}
	return codes;
}

/** The codes that a statement in the first two lines of each input names. */
function announced(
	input: ByPath<string>,
	statement: 'refused' | 'warned',
): ByPath<readonly string[]> {
	const announced: ByPath<readonly string[]> = {};
	const pattern = new RegExp(`^(?:\\/\\/ .+\\r?\\n)?\\/\\/ ${statement}: (.+)`);
	for (const [file, text] of Object.entries(input)) {
		const codes = pattern.exec(text)?.[1];
		if (codes !== undefined) announced[file] = codes.trim().split(', ').sort();
	}
	return announced;
}

function isInput(file: string): boolean {
	return sourceFile.test(file) && (/\.input\.\w+$/.test(file) || /^[^/]+\/input\//.test(file));
}

function isOutput(file: string): boolean {
	return /\.output\.\w+$/.test(file) || /^[^/]+\/output(\/|$)/.test(file);
}

/** The path of the input that an output belongs to. */
function inputOf(output: string): string {
	return output.includes('/')
		? output.replace('/output/', '/input/')
		: output.replace('.output.', '.input.');
}

function caseOf(file: string): string {
	return file.split(/\/|\.(?:in|out)put\./)[0] ?? file;
}

function readAll(
	folder: string,
	files: readonly string[],
	keyOf: (file: string) => string,
): ByPath<string> {
	return Object.fromEntries(
		files.map((file) => [keyOf(file), readFileSync(path.join(folder, file), 'utf8')]),
	);
}

/** Files below a folder, sorted, as relative paths with `/`. */
function listFiles(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => toPosix(path.relative(folder, path.join(entry.parentPath, entry.name))))
		.filter((file) => !file.startsWith('node_modules/'))
		.sort();
}

function folderOf(collection: string): string {
	const folder = path.join(repository, '__testfixtures__', collection);
	if (!existsSync(folder)) throw new Error(`no fixtures at ${folder}`);
	return folder;
}

function toPosix(file: string): string {
	return file.replaceAll(path.sep, '/');
}
