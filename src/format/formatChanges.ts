import { availableParallelism } from 'node:os';
import type { ChangeSet } from '../apply/changeSet.ts';
import { UserError } from '../errors.ts';
import type { PlannedOutput } from '../plan/editTexts.ts';
import { requireParsable } from '../verify/requireParsable.ts';
import { createCommandFormatter } from './commandFormatter.ts';
import { type FormatterChoice, Formatters } from './findFormatter.ts';
import { FormatError, type Formatter } from './formatter.ts';
import { createHostFormatter } from './hostFormatter.ts';

/** What formatting did. */
export interface FormatReport {
	/** Names of the formatters, and the paths that each of them formatted. */
	readonly formatted: Readonly<Record<string, readonly string[]>>;
	/** Files that are written as they were edited, and why. */
	readonly left: readonly { readonly path: string; readonly reason: string }[];
}

/** A file on its way through its formatter. */
interface Job {
	readonly path: string;
	readonly file: string;
	readonly output: PlannedOutput;
	readonly choice: FormatterChoice;
}

/**
 * Runs the repository's own formatter over the texts of a change set.
 *
 * This happens in memory, before anything is written: every formatter takes a text together with the path
 * that it belongs to. So a diff shows what will be written, the journal knows only final texts, what comes
 * out is parsed again, and a formatter that fails leaves nothing to roll back. A file that was not
 * formatted before is written as it was edited: formatting it would change lines that no decision is about.
 * Created files are left alone: a second run compares their texts.
 *
 * @throws {UserError} when a formatter is missing or fails, or makes something that does not parse
 */
export async function formatChanges(
	root: string,
	changeSet: ChangeSet,
): Promise<{ readonly changeSet: ChangeSet; readonly report: FormatReport }> {
	const formatters = new Formatters(root);
	const left: { path: string; reason: string }[] = [];
	const jobs: Job[] = [];
	for (const [path, output] of changeSet.outputs) {
		const file = `${root}/${path}`;
		const choice = formatters.of(file);
		if (choice === undefined) left.push({ path, reason: 'has no formatter' });
		else jobs.push({ path, file, output, choice });
	}
	if (jobs.length === 0 && left.length > 0) throw noFormatter(left[0]!.path);
	const outputs = new Map(changeSet.outputs);
	const formatted: Record<string, string[]> = {};
	const failures: { readonly job: Job; readonly error: FormatError }[] = [];
	const working = new Set<string>();
	await runAll(jobs, root, async (job, formatter) => {
		const { path, choice, output, file } = job;
		const { name } = choice.facts;
		try {
			const before = await formatter.format(file, output.before);
			working.add(keyOf(job));
			if (before !== output.before) {
				left.push({ path, reason: `was not formatted with ${name} before` });
				return;
			}
		} catch (error) {
			if (!(error instanceof FormatError)) throw error;
			failures.push({ job, error });
			return;
		}
		const after = await formatAfter(job, formatter);
		requireParsable([[path, after]], name, 'Leave out --format, and report this to its authors.');
		if (after === output.before) outputs.delete(path);
		else outputs.set(path, { before: output.before, after });
		formatted[name] = [...(formatted[name] ?? []), path].sort();
	});
	for (const { job, error } of failures) {
		// A formatter that copes with nothing is broken; with the syntax of some files it may not be.
		if (!working.has(keyOf(job))) throw failed(job, error);
		const reason = `could not be formatted with ${job.choice.facts.name} before`;
		left.push({ path: job.path, reason });
	}
	left.sort((one, other) => (one.path < other.path ? -1 : 1));
	const files = changeSet.files.filter(({ path }) => outputs.has(path));
	return { changeSet: { ...changeSet, files, outputs }, report: { formatted, left } };
}

function keyOf({ choice }: Job): string {
	return `${choice.facts.name} ${choice.folder}`;
}

/** Runs jobs, several of a command at a time; formatters with an API take one text after the other. */
async function runAll(
	jobs: readonly Job[],
	root: string,
	work: (job: Job, formatter: Formatter) => Promise<void>,
): Promise<void> {
	const open = new Map<string, Formatter>();
	const formatterOf = (job: Job): Formatter => {
		const { choice } = job;
		const key = keyOf(job);
		const known = open.get(key);
		if (known !== undefined) return known;
		const created =
			choice.facts.command === undefined
				? createHostFormatter(choice, root)
				: createCommandFormatter(choice);
		open.set(key, created);
		return created;
	};
	const waiting = [...jobs];
	const workers = Array.from({ length: Math.min(availableParallelism(), 8) }, async () => {
		for (let job = waiting.shift(); job !== undefined; job = waiting.shift())
			await work(job, formatterOf(job));
	});
	try {
		await Promise.all(workers);
	} finally {
		waiting.length = 0;
		for (const formatter of open.values()) formatter.close();
	}
}

async function formatAfter(job: Job, formatter: Formatter): Promise<string> {
	try {
		return await formatter.format(job.file, job.output.after);
	} catch (error) {
		throw error instanceof FormatError ? failed(job, error) : error;
	}
}

function failed({ path, choice }: Job, { message }: FormatError): UserError {
	return new UserError(
		`--format: ${choice.facts.name} could not format ${path}; nothing was written\n${message}`,
		'Leave out --format, and format the files afterwards.',
	);
}

function noFormatter(path: string): UserError {
	return new UserError(
		`--format: no formatter is configured for ${path}; nothing was written`,
		'Known are the configuration files of biome, oxfmt, dprint, prettier and eslint, and biome, oxfmt or prettier as a dependency.',
	);
}
