import { existsSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { discardFolder, moveFolder } from './durable.ts';
import { explainOutcome, toUserError } from './explainOutcome.ts';
import { finishedRuns } from './finishedRuns.ts';
import { JournaledFiles } from './journaledFiles.ts';
import { type Journal, readJournal, writeJournal } from './journalFile.ts';
import { type Layout, layoutOf } from './layout.ts';
import { OpenRun } from './openRun.ts';
import { requireFinished } from './unfinished.ts';
import { WritingSession } from './writingSession.ts';

/** What was undone. */
export interface Undone {
	readonly journal: Journal;
	/** Where versions went that somebody else had written. */
	readonly kept: readonly string[];
	/** Whether somebody, with git for example, had done so before. */
	readonly already: boolean;
	/** How many runs can still be undone. */
	readonly left: number;
}

/**
 * Gives the files of the last run their old content back, byte for byte, and takes created ones away.
 * The next call undoes the run before it.
 *
 * @param force also where somebody has edited a file since; such versions are kept aside
 * @throws {UserError} when there is no run, or a file was edited since: then nothing is undone
 */
export async function undoLastRun(root: string, force: boolean): Promise<Undone> {
	if (!existsSync(layoutOf(root).folder)) throw nothing();
	const session = new WritingSession(root, 'undo');
	const { layout } = session;
	try {
		requireFinished(layout)?.discard();
		const folder = lastRun(layout);
		const journal = { ...readJournal(folder), undoing: true };
		const files = new JournaledFiles(layout, folder, journal);
		if (files.areAt('before')) {
			discardFolder(folder, layout.trash);
			return { journal, kept: [], already: true, left: finishedRuns(layout).length };
		}
		files.check('before');
		if (!force) requireUnedited(files);
		writeJournal(folder, journal);
		moveFolder(folder, layout.unfinished);
		const kept = await takeBack(new OpenRun(layout, journal), session, force);
		return { journal, kept, already: false, left: finishedRuns(layout).length };
	} catch (error) {
		throw toUserError(error, 'cannot undo', 'nothing was undone');
	} finally {
		session.end();
	}
}

async function takeBack(
	run: OpenRun,
	{ interruption, layout }: WritingSession,
	force: boolean,
): Promise<readonly string[]> {
	try {
		const kept = await run.bringAll('before', force, interruption);
		run.discard();
		return kept;
	} catch (error) {
		const outcome = run.retreatTo('after');
		if (outcome.failed.length === 0) {
			writeJournal(layout.unfinished, { ...run.journal, undoing: false });
			run.keep();
		}
		throw explainOutcome(error, outcome, 'nothing was undone');
	}
}

function lastRun(layout: Layout): string {
	const folder = finishedRuns(layout).at(-1);
	if (folder !== undefined) return folder;
	throw nothing();
}

function requireUnedited(files: JournaledFiles): void {
	const edited = files.changedByOthers();
	if (edited.length === 0) return;
	const what = edited.length === 1 ? 'a file was' : `${edited.length} files were`;
	throw new UserError(
		`${what} edited since, nothing was undone: ${edited.join(', ')}`,
		'Restore them first, or pass --force: they get their content from before the run, and a copy of what they are now goes to .asyncshift/kept.',
	);
}

function nothing(): UserError {
	return new UserError(
		'there is nothing to undo',
		'Only what asyncshift wrote to this repository can be undone, and only the last 10 runs.',
	);
}
