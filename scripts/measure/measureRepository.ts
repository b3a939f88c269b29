import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	realpathSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
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
import { isAsGood, readTestResult, type TestResult } from './testResult.ts';
import { measure } from './usage.ts';

export interface RepositoryRequest {
	readonly directory: string;
	/** Options of `asyncshift run await-calls`. */
	readonly options: readonly string[];
	/** Values of `--on-blocked`. */
	readonly modes: readonly string[];
	readonly test?: string | undefined;
	readonly typecheck?: string | undefined;
	/** Patterns of further files that are not application code. */
	readonly outside: readonly string[];
	/** The file `unmigrated.json` of a measurement before, which saves checking the repository again. */
	readonly unmigrated?: string | undefined;
	/** Leave the copies where they are. */
	readonly keep: boolean;
	readonly tell: (step: string) => void;
}

/** What became of calls that resolve to a seed. */
export interface SeedCalls extends SeedCallCounts {
	/** The refused ones by code. */
	readonly refused: Readonly<Record<string, number>>;
	/** What stands in the way of those of them that are refused for their callers, by code. */
	readonly obstacles: Readonly<Record<string, number>>;
}

/** Errors of one compiler, before and after. */
export interface TypeCheck {
	readonly before: number;
	readonly after: number;
	readonly added: readonly CompilerError[];
	/** New errors about modules whose types are not installed, in files that lacked types before. */
	readonly missingTypes: readonly CompilerError[];
	/** Errors from before in a line that stands there twice now. */
	readonly repeated: readonly CompilerError[];
}

/** One row of the table in docs/real-repositories.md. */
export interface Measured {
	readonly name: string;
	readonly commit: string;
	/** The commit of asyncshift itself, and whether its sources differ from it. */
	readonly engine: string;
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
}

/**
 * Migrates copies of a repository, one for each mode, and compares them with another copy. The
 * repository is only read.
 */
export async function measureRepository(request: RepositoryRequest): Promise<Measured[]> {
	const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'asyncshift-real-')));
	try {
		if (request.keep) request.tell(`copies are in ${scratch}`);
		return await new Comparison(request, scratch).run();
	} finally {
		if (!request.keep) rmSync(scratch, { recursive: true, force: true });
	}
}

/** What is measured of a copy, with or without a migration. */
interface Checks {
	readonly ownErrors: readonly CompilerError[] | undefined;
	readonly errors: readonly CompilerError[];
	readonly tests: TestResult | undefined;
	readonly lint: Awaited<ReturnType<typeof findUnawaited>>;
}

/** Checks of a migrated copy. */
interface RepeatedChecks extends Checks {
	/** The tests run once more when they ended otherwise than before. */
	readonly testRuns: readonly TestResult[];
}

/** Measures copies of one repository in one folder. */
class Comparison {
	readonly #request: RepositoryRequest;
	readonly #scratch: string;
	readonly #name: string;
	readonly #engine = engineCommit();

	constructor(request: RepositoryRequest, scratch: string) {
		this.#request = request;
		this.#scratch = scratch;
		this.#name = basename(realpathSync(request.directory));
		mkdirSync(join(scratch, 'tmp'));
	}

	async run(): Promise<Measured[]> {
		const { directory, options, modes, tell } = this.#request;
		tell('copy');
		const before = this.#folder(0);
		const { commit } = copyRepository(directory, before);
		const migrated: Migrated[] = [];
		for (const [i, mode] of modes.entries()) {
			tell(`migrate, ${mode}`);
			const after = this.#folder(i + 1);
			copyRepository(directory, after);
			migrated.push(await this.#migrate(after, [...options, '--on-blocked', mode], mode));
		}
		tell('check the repository');
		// The calls are counted in texts that nothing has changed yet.
		const counts = migrated.map(({ report }) => this.#count(report, before));
		const { unmigrated } = this.#request;
		const old: Checks =
			unmigrated === undefined
				? await this.#check(before, 'before')
				: (JSON.parse(readFileSync(unmigrated, 'utf8')) as Checks);
		this.#log('unmigrated.json', JSON.stringify(old));
		const measured: Measured[] = [];
		const checks = new Map<string, RepeatedChecks>();
		for (const [i, one] of migrated.entries()) {
			tell(`check the migration, ${modes[i]}`);
			// Two ways to migrate that change the same are the same code.
			const current =
				checks.get(one.diff) ?? (await this.#check(one.directory, modes[i]!, old.tests));
			checks.set(one.diff, current);
			measured.push({
				name: this.#name,
				commit,
				engine: this.#engine,
				...counts[i]!,
				...compare(old, current, one),
			});
		}
		return measured;
	}

	/** The same names and the same length of path: some tests print them. */
	#folder(copy: number): string {
		return join(this.#scratch, String(copy), this.#name);
	}

	async #migrate(directory: string, options: readonly string[], mode: string): Promise<Migrated> {
		const command = ['run', 'await-calls', ...options, '--allow-dirty'];
		const asyncshift = (...more: string[]) =>
			measure(process.execPath, [executable, ...command, ...more], { cwd: directory });
		const run = await asyncshift('--json');
		if (run.exitCode !== 0) throw new Error(`asyncshift ended with ${run.exitCode}: ${run.stderr}`);
		const report = JSON.parse(run.stdout) as Report;
		this.#log(`report-${mode}.json`, run.stdout);
		const diff = changedDiff(directory, report.changed);
		this.#log(`migration-${mode}.diff`, diff);
		const second = await asyncshift('--diff');
		if (second.exitCode !== 0) throw new Error(`the second run failed: ${second.stderr}`);
		return { directory, options, report, run, diff, secondRun: second.stdout };
	}

	#count(report: Report, before: string): Pick<Measured, 'calls' | 'applicationCalls'> {
		return {
			calls: seedCalls(report, before, () => true),
			applicationCalls: seedCalls(report, before, isApplicationCode(this.#request.outside)),
		};
	}

	/** @param expected how the tests ended before: when they end worse, they run once more. */
	async #check(directory: string, label: string, expected?: TestResult): Promise<RepeatedChecks> {
		const { test, typecheck } = this.#request;
		let ownErrors: CompilerError[] | undefined;
		if (typecheck !== undefined) {
			const { stdout, stderr } = await this.#shell(directory, typecheck);
			ownErrors = readErrors(`${stdout}\n${stderr}`, directory);
		}
		const testRuns: TestResult[] = [];
		if (test !== undefined) {
			testRuns.push(await this.#test(directory, test, `tests-${label}.txt`));
			if (expected !== undefined && !isAsGood(testRuns[0]!, expected))
				testRuns.push(await this.#test(directory, test, `tests-${label}-again.txt`));
		}
		// The config files are replaced from here on.
		const errors = await allErrors(directory);
		adoptStrays(directory);
		const lint = await findUnawaited(directory);
		return { ownErrors, errors, tests: testRuns[0], testRuns, lint };
	}

	async #test(directory: string, command: string, file: string): Promise<TestResult> {
		const { exitCode, stdout, stderr } = await this.#shell(directory, command);
		this.#log(file, `${stdout}\n${stderr}`);
		return readTestResult(exitCode, `${stdout}\n${stderr}`);
	}

	#shell(directory: string, line: string): ReturnType<typeof measure> {
		return measure('/bin/sh', ['-c', line], {
			cwd: directory,
			env: { ...process.env, TMPDIR: join(this.#scratch, 'tmp'), CI: '1' },
		});
	}

	#log(file: string, text: string): void {
		writeFileSync(join(this.#scratch, file), text);
	}
}

/** A copy after the migration. */
interface Migrated {
	readonly directory: string;
	readonly options: readonly string[];
	readonly report: Report;
	readonly run: Awaited<ReturnType<typeof measure>>;
	/** What the migration changed. */
	readonly diff: string;
	readonly secondRun: string;
}

/** Measures a migrated copy against what was found in the one that nobody migrated. */
function compare(
	old: Checks,
	current: RepeatedChecks,
	{ options, report, run, secondRun }: Migrated,
): Omit<Measured, 'name' | 'commit' | 'engine' | 'calls' | 'applicationCalls'> {
	const findings = added(
		old.lint.findings,
		current.lint.findings,
		({ rule, file, message, text }) => `${rule} ${file} ${message} ${text}`,
	);
	const fresh = new Set(findings);
	const madeAsync = new Set(
		report.decisions.flatMap(({ kind, title }) =>
			kind === 'make-async' ? [/([\w$]+)`/.exec(title)?.[1]] : [],
		),
	);
	const { summary, refusals, changed } = report;
	const { ownErrors } = current;
	return {
		options,
		files: summary.filesSeen,
		filesFailed: summary.filesFailed,
		filesChanged: changed.length,
		refused: countCodes(refusals),
		awaits: Object.values(summary.awaitsByFile).reduce((sum, count) => sum + count, 0),
		functionsMadeAsync: summary.functionsMadeAsync,
		ownTypeCheck: ownErrors && checked(old.ownErrors!, ownErrors),
		typeCheck: checked(old.errors, current.errors),
		floating: findings.filter(({ rule }) => rule === 'no-floating-promises'),
		floatingBefore: current.lint.findings.filter(
			(finding) =>
				finding.rule === 'no-floating-promises' &&
				!fresh.has(finding) &&
				madeAsync.has(finding.callee),
		),
		misused: findings.filter(({ rule }) => rule === 'no-misused-promises'),
		lintedFiles: current.lint.files,
		lintComplaints: current.lint.complaints,
		tests: old.tests && { before: old.tests, after: current.testRuns },
		secondRun,
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
	const refused = ofSeedCalls(refusals, directory).filter(({ file }) => isCounted(file));
	return {
		found: sum('found'),
		migrated: sum('migrated'),
		handled: sum('handled'),
		refused: countCodes(refused),
		obstacles: countCodes(
			refused.flatMap(({ obstacle }) => (obstacle === undefined ? [] : [{ code: obstacle }])),
		),
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
	const { errors, ...rest } = newErrors(before, after);
	return { before: before.length, after: after.length, added: errors, ...rest };
}

/** The commit that this command is of. */
function engineCommit(): string {
	const commit = git(import.meta.dirname, 'rev-parse', '--short', 'HEAD').trim();
	const changed = git(import.meta.dirname, 'status', '--porcelain', '-uno', ':/src', ':/presets');
	return changed === '' ? commit : `${commit} and changes`;
}
