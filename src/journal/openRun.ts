import { existsSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { discardFolder, moveFolder } from './durable.ts';
import { nextRun, pruneRuns } from './finishedRuns.ts';
import type { Interruption } from './interruption.ts';
import { JournaledFiles, type Side } from './journaledFiles.ts';
import { type Journal, type JournalEntry, readJournal } from './journalFile.ts';
import { type Layout, reasonOf } from './layout.ts';

/** A file that is not what it should be. */
export interface Failure {
	readonly path: string;
	readonly reason: string;
	/** Where its right content lies. */
	readonly place: string | undefined;
}

/** What came of bringing all files to one side. */
export interface Outcome {
	/** Files that are not there, and why. */
	readonly failed: readonly Failure[];
	/** Where versions went that somebody else had written. */
	readonly kept: readonly string[];
}

const anything = { replaceOthers: true, giveAway: true };

/** A run whose journal stands in `unfinished`: some of its files may be written, some may not. */
export class OpenRun {
	readonly journal: Journal;
	readonly files: JournaledFiles;
	readonly #layout: Layout;
	readonly #touched: Set<string>;

	/** @param touched paths of files that this process has written already */
	constructor(layout: Layout, journal: Journal, touched: ReadonlySet<string> = new Set()) {
		this.#layout = layout;
		this.#touched = new Set(touched);
		this.journal = journal;
		this.files = new JournaledFiles(layout, layout.unfinished, journal);
	}

	/** The run that was left unfinished, if there is one. @throws {UserError} when its journal is damaged */
	static find(layout: Layout): OpenRun | undefined {
		if (!existsSync(layout.unfinished)) return undefined;
		return new OpenRun(layout, readJournal(layout.unfinished));
	}

	/**
	 * Brings all files to a side, and stops at the first one that does not go.
	 *
	 * @param replaceOthers whether versions that somebody else has written may be replaced
	 * @returns where such versions were kept
	 */
	async bringAll(
		side: Side,
		replaceOthers: boolean,
		interruption: Interruption,
	): Promise<readonly string[]> {
		const kept: string[] = [];
		for (const entry of this.files.entries) {
			await interruption.check();
			try {
				const place = this.files.bring(entry, side, { replaceOthers, giveAway: false });
				this.#touched.add(entry.path);
				if (place !== undefined) kept.push(place);
			} catch (error) {
				if (error instanceof UserError) throw error;
				throw new UserError(
					`cannot write ${entry.path} (${reasonOf(error)})`,
					'Check the permissions and the free space, then run again.',
				);
			}
		}
		this.files.sync();
		await interruption.check();
		return kept;
	}

	/**
	 * Gives all files that this process has written the content of the other side again. Files that it has
	 * not got to are left alone: who changed them meanwhile wants them so.
	 */
	retreatTo(side: Side): Outcome {
		return this.#bringPossible(side, (entry) => {
			if (this.#touched.has(entry.path)) return this.files.bring(entry, side, anything);
			const permit = { replaceOthers: false, giveAway: true };
			return this.files.isForeign(entry) ? undefined : this.files.bring(entry, side, permit);
		});
	}

	/** Brings all files to a side that go, whoever wrote what is there. */
	forceTo(side: Side): Outcome {
		return this.#bringPossible(side, (entry) => this.files.bring(entry, side, anything));
	}

	#bringPossible(side: Side, bring: (entry: JournalEntry) => string | undefined): Outcome {
		const failed: Failure[] = [];
		const kept: string[] = [];
		this.files.sweep();
		for (const entry of [...this.files.entries].reverse()) {
			try {
				const place = bring(entry);
				if (place !== undefined) kept.push(place);
			} catch (error) {
				const place = this.files.placeOf(entry, side);
				failed.push({ path: entry.path, reason: reasonOf(error), place });
			}
		}
		try {
			this.files.sync();
		} catch {
			// The files are right; what a loss of power would do to them is the system's to say.
		}
		return { failed, kept };
	}

	/** The same run with another journal. */
	withJournal(journal: Journal): OpenRun {
		return new OpenRun(this.#layout, journal, this.#touched);
	}

	/** Ends the run with its files as it has made them; `undo` can take it back. */
	keep(): void {
		this.files.sweep();
		this.files.removeEmptied();
		moveFolder(this.#layout.unfinished, nextRun(this.#layout));
		pruneRuns(this.#layout);
	}

	/** Ends the run with its files as they were before it. */
	discard(): void {
		this.files.sweep();
		this.files.removeFolders();
		discardFolder(this.#layout.unfinished, this.#layout.trash);
	}
}
