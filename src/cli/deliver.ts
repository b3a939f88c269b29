import { type ChangeSet, changedPaths, createChangeSet } from '../apply/changeSet.ts';
import type { Context } from './context.ts';
import { printDiff } from './printDiff.ts';
import { writeChanges } from './writeChanges.ts';

/** The flags that say what happens with the changes. */
export interface DeliveryFlags {
	readonly dryRun?: boolean | undefined;
	readonly diff?: boolean | undefined;
	readonly check?: boolean | undefined;
}

/** What came of a change set. */
export interface Delivery {
	/** Paths of the files that change or are created, sorted. */
	readonly changed: readonly string[];
	/** Whether they were written to disk. */
	readonly written: boolean;
	/** Milliseconds. */
	readonly timings: { readonly write?: number };
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
	{ stdout }: Pick<Context, 'stdout'>,
): Promise<Delivery> {
	const changeSet = createChangeSet(root, proposed);
	const changed = changedPaths(changeSet);
	if (flags.diff) printDiff(changeSet, stdout);
	if (!mayWrite(flags) || changed.length === 0) return { changed, written: false, timings: {} };
	const started = performance.now();
	await writeChanges(root, changeSet, command);
	return { changed, written: true, timings: { write: performance.now() - started } };
}
