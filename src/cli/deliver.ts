import { type ChangeSet, changedPaths, createChangeSet } from '../apply/changeSet.ts';
import type { CheckOutcome } from '../check/projectCheck.ts';
import type { FormatReport } from '../format/formatChanges.ts';
import type { Context } from './context.ts';
import { chooseFinish, type FinishFlags } from './finish.ts';
import { printDiff } from './printDiff.ts';
import { createProgress, type Progress } from './progress.ts';
import { writeChanges } from './writeChanges.ts';

/** The flags that say what happens with the changes. */
export interface DeliveryFlags extends FinishFlags {
	readonly dryRun?: boolean | undefined;
	readonly diff?: boolean | undefined;
	readonly check?: boolean | undefined;
	readonly quiet?: boolean | undefined;
}

/** What came of a change set. */
export interface Delivery {
	/** Paths of the files that change or are created, sorted. */
	readonly changed: readonly string[];
	/** Whether they were written to disk. */
	readonly written: boolean;
	/** What became of the change set: its texts as they are written. */
	readonly changeSet: ChangeSet;
	readonly format?: FormatReport | undefined;
	readonly verifyCommand?: CheckOutcome | undefined;
	/** To be thrown after the report: why files that were written have their old content again. */
	readonly problem?: Error | undefined;
	/** Milliseconds. */
	readonly timings: { readonly format?: number; readonly write?: number };
}

/** Whether these flags let a command write to the repository. */
export function mayWrite({ dryRun, diff, check }: DeliveryFlags): boolean {
	return !dryRun && !diff && !check;
}

/**
 * Prints the diff or writes the files: what every command does with its change set.
 *
 * @param command its name, for messages of those who want to write meanwhile
 */
export async function deliver(
	command: string,
	root: string,
	proposed: ChangeSet,
	flags: DeliveryFlags,
	{ cwd, stdout, stderr, loadConfig }: Pick<Context, 'cwd' | 'stdout' | 'stderr' | 'loadConfig'>,
): Promise<Delivery> {
	const proposal = createChangeSet(root, proposed);
	const finish = chooseFinish(flags, await loadConfig(), cwd);
	const progress = createProgress(stderr, flags.quiet === true);
	const { changeSet, ...formatting } = await format(
		root,
		proposal,
		finish.format && !flags.check,
		progress,
	).finally(() => progress.stop());
	const changed = changedPaths(changeSet);
	if (flags.diff) printDiff(changeSet, stdout);
	if (!mayWrite(flags) || changed.length === 0)
		return { changeSet, changed, written: false, ...formatting };
	const started = performance.now();
	const checking = { check: finish.check, stderr, quiet: flags.quiet === true };
	const { check, problem } = await writeChanges(root, changeSet, command, checking);
	const timings = { ...formatting.timings, write: performance.now() - started };
	return {
		changeSet,
		changed,
		written: problem === undefined,
		...formatting,
		verifyCommand: check,
		problem,
		timings,
	};
}

async function format(
	root: string,
	changeSet: ChangeSet,
	isAsked: boolean,
	progress: Progress,
): Promise<{ readonly changeSet: ChangeSet } & Pick<Delivery, 'format' | 'timings'>> {
	if (!isAsked || changeSet.outputs.size === 0) return { changeSet, timings: {} };
	const started = performance.now();
	progress.show('format');
	const { formatChanges } = await import('../format/formatChanges.ts');
	const formatted = await formatChanges(root, changeSet);
	const timings = { format: performance.now() - started };
	return { changeSet: formatted.changeSet, format: formatted.report, timings };
}
