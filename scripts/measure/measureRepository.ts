import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { SeedCallCounts } from '../../src/plan/plan.ts';
import { countCodes, executable, ofSeedCalls, type Report } from './asyncshift.ts';
import { type CompilerError, newErrors, readErrors } from './compilerErrors.ts';
import { copyRepository, git } from './copyRepository.ts';
import { isApplicationCode } from './isApplicationCode.ts';
import { type Finding, findUnawaited } from './lint.ts';
import { added } from './multiset.ts';
import { adoptStrays, compilerPath, writeProjects } from './projects.ts';
import { readTestResult, sameResult, type TestResult } from './testResult.ts';
import { measure } from './usage.ts';

export interface RepositoryRequest {
	readonly directory: string;
	/** Options of `asyncshift run await-calls`. */
	readonly options: readonly string[];
	readonly test?: string | undefined;
	readonly typecheck?: string | undefined;
	/** Patterns of further files that are not application code. */
	readonly outside: readonly string[];
	/** Leave the copies where they are. */
	readonly keep: boolean;
	readonly tell: (step: string) => void;
}

/** What became of calls that resolve to a seed. */
export interface SeedCalls extends SeedCallCounts {
	/** The refused ones by code. */
	readonly refused: Readonly<Record<string, number>>;
}

/** Errors of one compiler, before and after. */
export interface TypeCheck {
	readonly before: number;
	readonly after: number;
	readonly added: readonly CompilerError[];
	/** New errors about modules whose types are not installed, in files that lacked types before. */
	readonly missingTypes: readonly CompilerError[];
}

/** One row of the table in docs/real-repositories.md. */
export interface Measured {
	readonly name: string;
	readonly commit: string;
	readonly options: readonly string[];
	readonly files: number;
	readonly filesFailed: number;
	readonly filesChanged: number;
	/** Every call that resolves to a seed. */
	readonly calls: SeedCalls;
	/** Those of them in application code: see {@link isApplicationCode}. */
	readonly applicationCalls: SeedCalls;
	readonly refused: Readonly<Record<string, number>>;
	readonly awaits: number;
	readonly functionsMadeAsync: number;
	readonly ownTypeCheck?: TypeCheck | undefined;
	readonly typeCheck: TypeCheck;
	readonly floating: readonly Finding[];
	readonly misused: readonly Finding[];
	/** Promises of functions made async that nobody waited for before either, by name. */
	readonly floatingBefore: readonly Finding[];
	readonly lintedFiles: number;
	readonly lintComplaints: string;
	/** A second run after the migration when the first one ended differently: there are flaky tests. */
	readonly tests?:
		| { readonly before: TestResult; readonly after: readonly TestResult[] }
		| undefined;
	/** The diff of a second run; must be empty. */
	readonly secondRun: string;
	readonly wall: number;
	readonly cpu: number;
	readonly ownMemory: number;
	readonly allMemory: number;
	readonly copies?: string;
}

/** Migrates a copy of a repository and compares it with another copy. The repository is only read. */
export async function measureRepository(request: RepositoryRequest): Promise<Measured> {
	const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'asyncshift-real-')));
	try {
		const measured = await compare(request, scratch);
		return request.keep ? { ...measured, copies: scratch } : measured;
	} finally {
		if (!request.keep) rmSync(scratch, { recursive: true, force: true });
	}
}

async function compare(request: RepositoryRequest, scratch: string): Promise<Measured> {
	const { options, test, typecheck, tell } = request;
	const name = basename(realpathSync(request.directory));
	// The same names and the same length of path: some tests print them.
	const before = join(scratch, '1', name);
	const after = join(scratch, '2', name);
	const temporary = join(scratch, 'tmp');
	mkdirSync(temporary);
	tell('copy');
	const { commit } = copyRepository(request.directory, before);
	copyRepository(request.directory, after);

	tell('migrate');
	const command = ['run', 'await-calls', ...options, '--allow-dirty'];
	const run = await measure(process.execPath, [executable, ...command, '--json'], { cwd: after });
	if (run.exitCode !== 0) throw new Error(`asyncshift ended with ${run.exitCode}: ${run.stderr}`);
	const report = JSON.parse(run.stdout) as Report;
	writeFileSync(join(scratch, 'report.json'), run.stdout);
	writeFileSync(join(scratch, 'migration.diff'), changedDiff(after, report.changed));
	const second = await measure(process.execPath, [executable, ...command, '--diff'], {
		cwd: after,
	});
	if (second.exitCode !== 0) throw new Error(`the second run failed: ${second.stderr}`);

	const shell = (directory: string, line: string) =>
		measure('/bin/sh', ['-c', line], {
			cwd: directory,
			env: { ...process.env, TMPDIR: temporary, CI: '1' },
		});
	const log = (file: string, text: string) => writeFileSync(join(scratch, file), text);

	const ownErrors = async (directory: string): Promise<CompilerError[]> => {
		const { stdout, stderr } = await shell(directory, typecheck!);
		return readErrors(`${stdout}\n${stderr}`, directory);
	};
	let ownTypeCheck: TypeCheck | undefined;
	if (typecheck !== undefined) {
		tell('type-check with the compiler of the repository');
		ownTypeCheck = checked(await ownErrors(before), await ownErrors(after));
	}

	let tests: Measured['tests'];
	if (test !== undefined) {
		tell('test before');
		const runTests = async (directory: string, file: string): Promise<TestResult> => {
			const { exitCode, stdout, stderr } = await shell(directory, test);
			log(file, `${stdout}\n${stderr}`);
			return readTestResult(exitCode, `${stdout}\n${stderr}`);
		};
		const old = await runTests(before, 'tests-before.txt');
		tell('test after');
		const current = [await runTests(after, 'tests-after.txt')];
		if (!sameResult(old, current[0]!)) {
			tell('test after, once more');
			current.push(await runTests(after, 'tests-after-again.txt'));
		}
		tests = { before: old, after: current };
	}

	tell('type-check with TypeScript 7');
	const [oldErrors, currentErrors] = [await allErrors(before), await allErrors(after)];
	tell('lint');
	const lint = (directory: string) => {
		adoptStrays(directory);
		return findUnawaited(directory);
	};
	const [oldLint, currentLint] = [await lint(before), await lint(after)];
	const findings = added(
		oldLint.findings,
		currentLint.findings,
		({ rule, file, message, text }) => `${rule} ${file} ${message} ${text}`,
	);
	const fresh = new Set(findings);
	const madeAsync = new Set(
		report.decisions.flatMap(({ kind, title }) =>
			kind === 'make-async' ? [/([\w$]+)`/.exec(title)?.[1]] : [],
		),
	);
	const { summary, refusals, changed } = report;
	return {
		name,
		commit,
		options,
		files: summary.filesSeen,
		filesFailed: summary.filesFailed,
		filesChanged: changed.length,
		calls: seedCalls(report, before, () => true),
		applicationCalls: seedCalls(report, before, isApplicationCode(request.outside)),
		refused: countCodes(refusals),
		awaits: Object.values(summary.awaitsByFile).reduce((sum, count) => sum + count, 0),
		functionsMadeAsync: summary.functionsMadeAsync,
		ownTypeCheck,
		typeCheck: checked(oldErrors, currentErrors),
		floating: findings.filter(({ rule }) => rule === 'no-floating-promises'),
		floatingBefore: currentLint.findings.filter(
			(finding) =>
				finding.rule === 'no-floating-promises' &&
				!fresh.has(finding) &&
				madeAsync.has(finding.callee),
		),
		misused: findings.filter(({ rule }) => rule === 'no-misused-promises'),
		lintedFiles: currentLint.files,
		lintComplaints: currentLint.complaints,
		tests,
		secondRun: second.stdout,
		wall: run.wall,
		cpu: run.cpu,
		ownMemory: run.ownMemory,
		allMemory: run.allMemory,
	};
}

/** Counts the calls of seeds in some of the files. */
function seedCalls(
	{ summary, refusals }: Report,
	directory: string,
	isCounted: (file: string) => boolean,
): SeedCalls {
	const counts = Object.entries(summary.seedCallsByFile)
		.filter(([file]) => isCounted(file))
		.map(([, count]) => count);
	const sum = (name: keyof SeedCallCounts): number =>
		counts.reduce((total, count) => total + count[name], 0);
	return {
		found: sum('found'),
		migrated: sum('migrated'),
		handled: sum('handled'),
		refused: countCodes(ofSeedCalls(refusals, directory).filter(({ file }) => isCounted(file))),
	};
}

function changedDiff(directory: string, changed: readonly string[]): string {
	return changed.length === 0 ? '' : git(directory, 'diff', '--', ...changed);
}

/**
 * Errors of TypeScript 7 for every source file, also for those that no tsconfig lists. Types of
 * Node.js are lent to a repository that has no tsconfig and none of its own.
 */
async function allErrors(directory: string): Promise<CompilerError[]> {
	const hasTypes = existsSync(join(directory, 'node_modules/@types/node'));
	const lent = hasTypes
		? undefined
		: [join(import.meta.dirname, '../../node_modules/@types'), 'node_modules/@types'];
	const { own, added: more } = writeProjects(directory, { typeRoots: lent });
	const errors: CompilerError[] = [];
	for (const config of [...own, ...more]) {
		const args = [
			'--noEmit',
			'--incremental',
			'false',
			'--composite',
			'false',
			'--pretty',
			'false',
		];
		const { stdout } = await measure(compilerPath(), [...args, '-p', config], { cwd: directory });
		errors.push(...readErrors(stdout, directory));
	}
	return errors;
}

function checked(before: readonly CompilerError[], after: readonly CompilerError[]): TypeCheck {
	const { errors, missingTypes } = newErrors(before, after);
	return { before: before.length, after: after.length, added: errors, missingTypes };
}
