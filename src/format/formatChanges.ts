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
	await runAll(jobs, root, async (job, formatter) => {
		const { path, choice, output } = job;
		const { name } = choice.facts;
		const reason = await reasonToLeave(job, formatter);
		if (reason !== undefined) {
			left.push({ path, reason });
			return;
		}
		const after = await formatAfter(job, formatter);
		requireParsable([[path, after]], name, 'Leave out --format, and report this to its authors.');
		outputs.set(path, { before: output.before, after });
		formatted[name] = [...(formatted[name] ?? []), path].sort();
	});
	left.sort((one, other) => (one.path < other.path ? -1 : 1));
	return { changeSet: { ...changeSet, outputs }, report: { formatted, left } };
}

/** Runs jobs, several of a command at a time; formatters with an API take one text after the other. */
async function runAll(
	jobs: readonly Job[],
	root: string,
	work: (job: Job, formatter: Formatter) => Promise<void>,
): Promise<void> {
	const open = new Map<string, Formatter>();
	const formatterOf = ({ choice }: Job): Formatter => {
		const key = `${choice.facts.name} ${choice.folder}`;
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

/** Why a file is not formatted: it was not before, or its formatter cannot cope with it. */
async function reasonToLeave(
	{ file, output, choice }: Job,
	formatter: Formatter,
): Promise<string | undefined> {
	const { name } = choice.facts;
	try {
		const formatted = await formatter.format(file, output.before);
		return formatted === output.before ? undefined : `was not formatted with ${name} before`;
	} catch (error) {
		if (!(error instanceof FormatError)) throw error;
		return `could not be formatted with ${name} before: ${error.message.split('\n')[0]}`;
	}
}

async function formatAfter(
	{ path, file, output, choice }: Job,
	formatter: Formatter,
): Promise<string> {
	try {
		return await formatter.format(file, output.after);
	} catch (error) {
		if (!(error instanceof FormatError)) throw error;
		throw new UserError(
			`--format: ${choice.facts.name} could not format ${path}; nothing was written\n${error.message}`,
			'Leave out --format, and format the files afterwards.',
		);
	}
}

function noFormatter(path: string): UserError {
	return new UserError(
		`--format: no formatter is configured for ${path}; nothing was written`,
		'Known are the configuration files of biome, oxfmt, dprint, prettier and eslint, and biome, oxfmt or prettier as a dependency.',
	);
}
