import { existsSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { describeFailed, toUserError } from './explainOutcome.ts';
import type { Side } from './journaledFiles.ts';
import { type Journal, writeJournal } from './journalFile.ts';
import { layoutOf } from './layout.ts';
import { OpenRun } from './openRun.ts';
import { WritingSession } from './writingSession.ts';

/** What was recovered. */
export interface Recovered {
	readonly journal: Journal;
	/** Where versions went that somebody else had written. */
	readonly kept: readonly string[];
}

/**
 * Ends a run that was killed in the middle: with all its files written, or with none.
 *
 * @param side which of both
 * @param force also where somebody has edited a file since; such versions are kept aside
 * @throws {UserError} when there is no such run, or a file was edited since: then nothing is changed
 */
export async function recoverRun(root: string, side: Side, force: boolean): Promise<Recovered> {
	if (!existsSync(layoutOf(root).folder)) throw nothing();
	const session = new WritingSession(root, 'recover');
	const { layout } = session;
	try {
		const run = OpenRun.find(layout);
		if (run === undefined) throw nothing();
		run.files.check(side);
		if (!force) requireUnedited(run);
		const { failed, kept } = run.forceTo(side);
		if (failed.length > 0) {
			throw new UserError(
				describeFailed(failed),
				'Mend what keeps them from being written, then run the same command again.',
			);
		}
		if (side === 'before') {
			run.discard();
		} else {
			writeJournal(layout.unfinished, { ...run.journal, undoing: false });
			run.keep();
		}
		return { journal: run.journal, kept };
	} catch (error) {
		throw toUserError(error, 'cannot recover', 'run the same command again');
	} finally {
		session.end();
	}
}

function requireUnedited({ files }: OpenRun): void {
	const edited = files.changedByOthers();
	if (edited.length === 0) return;
	const what = edited.length === 1 ? 'a file is' : `${edited.length} files are`;
	throw new UserError(
		`${what} neither as before the run nor as it wanted them, nothing was changed: ${edited.join(', ')}`,
		'Pass --force to replace them; a copy of what they are now goes to .asyncshift/kept.',
	);
}

function nothing(): UserError {
	return new UserError('there is nothing to recover: no run was killed in the middle');
}
