import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	realpathSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPlan, type PlanRequest } from '../../../src/plan/createPlan.ts';
import { parseRule } from '../../../src/rules/parseRule.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import awaitCalls from '../../../transforms/await-calls.ts';
import { compareTraces } from '../compareTraces.ts';
import { compile, compiledPath, type LibraryState, stubLibrary } from '../compile.ts';
import { type Run, runCases } from '../runCases.ts';
import type { Program } from './program.ts';
import { renderProgram } from './render.ts';

const laboratory = path.join(import.meta.dirname, '../laboratory');

/** Which call of a seed throws; 0 for none. */
const everyFailure = [0, 1, 2, 4];

export interface CheckOptions extends Pick<PlanRequest, 'onBlocked' | 'verify'> {
	/** Seed of the delays. */
	readonly seed: number;
	/** Runs only these instead of all. */
	readonly failures?: readonly number[];
	/** Spoils each migrated text, to see that the check notices. */
	readonly spoil?: (text: string) => string;
}

/** What became of a program. */
export interface CheckedProgram {
	readonly before: string;
	/** The same text where everything was refused. */
	readonly after: string;
	readonly refusals: readonly string[];
	/** What is wrong: it does not compile, or behaves differently. */
	readonly problem?: string;
	/** Which call had to fail to see it. */
	readonly failing?: number;
	readonly traces?: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/**
 * Migrates programs in one workspace, runs each before and after, and compares. A program that does
 * not compile before is a mistake of the generator, and a problem too.
 */
export function checkPrograms(
	programs: readonly Program[],
	{ seed, failures = everyFailure, spoil = (text) => text, ...options }: CheckOptions,
): readonly CheckedProgram[] {
	const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'asyncshift-programs-'));
	try {
		const texts = new Map(
			programs.map((program, index) => [
				`program-${index}.ts`,
				renderProgram(program, programs.length > 1 ? `_${index}` : ''),
			]),
		);
		const before = layOut(path.join(folder, 'before'), texts);
		const rules = readRules(before);
		const { outputs, plan } = createPlan({
			workspace: {
				root: before,
				files: [...texts.keys(), 'support/laboratory.ts'].map((file) => ({
					path: file,
					absolutePath: path.join(before, file),
					editable: true,
				})),
				tsconfigs: [path.join(before, 'tsconfig.json')],
			},
			transform: awaitCalls,
			rules,
			byName: false,
			...options,
		});
		const migrated = new Map(
			[...texts].map(([file, text]) => {
				const output = outputs.get(file);
				return [file, output === undefined ? text : spoil(output.after)];
			}),
		);
		const after = layOut(path.join(folder, 'after'), migrated);
		const errors = {
			before: errorsByFile(prepare(before, rules, 'synchronous')),
			after: errorsByFile(prepare(after, rules, 'asynchronous')),
		};
		const runs = failures.map((failing) => ({
			failing,
			before: run(before, texts, { delayed: false, seed, failing }),
			after: run(after, texts, { delayed: true, seed, failing }),
		}));
		return [...texts].map(([file, text]): CheckedProgram => {
			const result = {
				before: text,
				after: migrated.get(file)!,
				refusals: plan.refusals.filter((refusal) => refusal.file === file).map(({ code }) => code),
			};
			const mistake = errors.before.get(file);
			if (mistake !== undefined) return { ...result, problem: `was wrong before: ${mistake}` };
			const error = errors.after.get(file);
			if (error !== undefined) return { ...result, problem: `does not compile: ${error}` };
			return { ...result, ...findDifference(file, result.after, runs) };
		});
	} finally {
		rmSync(folder, { recursive: true });
	}
}

interface PairOfRuns {
	readonly failing: number;
	readonly before: Readonly<Record<string, Run>>;
	readonly after: Readonly<Record<string, Run>>;
}

function findDifference(
	file: string,
	migrated: string,
	runs: readonly PairOfRuns[],
): Pick<CheckedProgram, 'problem' | 'failing' | 'traces'> {
	const order = /\bPromise\.all\(/.test(migrated) ? 'overlapping reads' : 'same';
	for (const { failing, ...states } of runs) {
		const traces = { before: states.before[file]!.trace, after: states.after[file]!.trace };
		if (!traces.before.includes('step 1')) return { problem: 'was wrong before: import fails' };
		const difference = compareTraces(traces.before, traces.after, order);
		if (difference === undefined) continue;
		const circumstances = failing === 0 ? '' : ` (call ${failing} of a seed fails)`;
		return { problem: `behaves differently${circumstances}: ${difference}`, failing, traces };
	}
	return {};
}

function layOut(root: string, texts: ReadonlyMap<string, string>): string {
	mkdirSync(root);
	cpSync(laboratory, root, { recursive: true });
	for (const [file, text] of texts) writeFileSync(path.join(root, file), text);
	return root;
}

function readRules(root: string): Rule[] {
	const rules = JSON.parse(readFileSync(path.join(root, 'rules.json'), 'utf8')) as string[];
	return rules.map((rule) => parseRule(rule, root));
}

function prepare(root: string, rules: readonly Rule[], state: LibraryState): string {
	const errors = compile(root, outOf(root), { check: true });
	stubLibrary(outOf(root), rules, state);
	cpSync(path.join(root, 'steps.mjs'), path.join(outOf(root), 'steps.mjs'));
	return errors;
}

function run(
	root: string,
	texts: ReadonlyMap<string, string>,
	circumstances: Parameters<typeof runCases>[2],
): Readonly<Record<string, Run>> {
	const out = outOf(root);
	const cases = [...texts.keys()].map((name) => ({
		name,
		modules: { [name]: path.join(out, compiledPath(name)) },
		steps: path.join(out, 'steps.mjs'),
	}));
	return runCases(out, cases, circumstances);
}

function outOf(root: string): string {
	return `${root}-compiled`;
}

/** Each file's first error. */
function errorsByFile(errors: string): ReadonlyMap<string, string> {
	const byFile = new Map<string, string>();
	for (const line of errors.split('\n')) {
		const [, file, message] = /^([^\s(]+)\(\d+,\d+\): (.+)/.exec(line) ?? [];
		if (file !== undefined && !byFile.has(file)) byFile.set(file, message!);
	}
	if (errors !== '' && byFile.size === 0) throw new Error(errors);
	return byFile;
}
