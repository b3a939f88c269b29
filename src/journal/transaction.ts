import { existsSync } from 'node:fs';
import type { ChangeSet } from '../apply/changeSet.ts';
import { UserError } from '../errors.ts';
import { Contents } from './contents.ts';
import { syncFile } from './durable.ts';
import { explainOutcome } from './explainOutcome.ts';
import { type Journal, type JournalEntry, writeJournal } from './journalFile.ts';
import { createFolder } from './layout.ts';
import { OpenRun } from './openRun.ts';
import {
	discardPrepared,
	type Prepared,
	prepareJournal,
	publishJournal,
} from './prepareJournal.ts';
import { readVersion, sameContent } from './readVersion.ts';
import { requireFinished } from './unfinished.ts';
import { WritingSession } from './writingSession.ts';

/**
 * The one way to the disk: all files of a change set, or none of them. `begin`, then `write`, then
 * whatever else has to succeed (and `refresh` when that changed files of the set), then `commit`; when
 * one of them throws, `rollBack`. From `begin` to the end nobody else can write, and signals wait.
 */
export class Transaction {
	readonly #session: WritingSession;
	/** What the journal holds, by sha256. */
	readonly #contents: ReadonlyMap<string, Uint8Array>;
	#run: OpenRun;

	private constructor(session: WritingSession, { journal, contents }: Prepared) {
		this.#session = session;
		this.#contents = contents;
		this.#run = new OpenRun(session.layout, journal);
	}

	/**
	 * Takes the lock, checks that every file is what the change set was made from, and puts the originals
	 * by. The files are as they were.
	 *
	 * @param command who writes, for messages: `run`
	 * @throws {UserError} when a file changed meanwhile, or somebody else is writing
	 */
	static async begin(root: string, changeSet: ChangeSet, command: string): Promise<Transaction> {
		const session = new WritingSession(root, command);
		const { layout, interruption } = session;
		try {
			requireFinished(layout)?.discard();
			const prepared = prepareJournal(layout, changeSet, command);
			await interruption.check('; nothing was written');
			publishJournal(layout);
			return new Transaction(session, prepared);
		} catch (error) {
			discardPrepared(layout);
			session.end();
			throw error;
		}
	}

	/** Aborts when the user interrupts: hand it to child processes, so that they end too. */
	get signal(): AbortSignal {
		return this.#session.interruption.signal;
	}

	/** Absolute paths of the files that are changed, created or deleted, for tools that work on files. */
	get targets(): readonly string[] {
		const { root } = this.#session.layout;
		return this.#run.files.entries.map(({ path }) => `${root}/${path}`);
	}

	/**
	 * Writes all files. When it throws, some may be written: `rollBack` then.
	 *
	 * @throws {UserError} when a file cannot be written, or the user interrupts
	 */
	async write(): Promise<void> {
		await this.#run.bringAll('after', false, this.#session.interruption);
	}

	/**
	 * Takes over what another tool, a formatter, made of the files since `write`.
	 *
	 * @throws {UserError} when a file is gone, or the user interrupts
	 */
	async refresh(): Promise<void> {
		const { layout, interruption } = this.#session;
		await interruption.check();
		this.#restoreJournal();
		const contents = new Contents(layout.unfinished);
		const journal: Journal = {
			...this.#run.journal,
			entries: this.#run.journal.entries.map((entry) => this.#refreshEntry(entry, contents)),
		};
		contents.sync();
		writeJournal(layout.unfinished, journal);
		this.#run = this.#run.withJournal(journal);
	}

	/** Writes the journal again when it was deleted, as `git clean -X` in the project's own check does. */
	#restoreJournal(): void {
		const { layout } = this.#session;
		const contents = new Contents(layout.unfinished);
		if (existsSync(contents.folder)) return;
		createFolder(layout);
		contents.create();
		for (const bytes of this.#contents.values()) contents.add(bytes);
		contents.sync();
		writeJournal(layout.unfinished, this.#run.journal);
	}

	#tryRestoringJournal(): void {
		try {
			this.#restoreJournal();
		} catch {
			// Rolling back says of each file what became of it.
		}
	}

	#refreshEntry(entry: JournalEntry, contents: Contents): JournalEntry {
		const file = `${this.#session.layout.root}/${entry.path}`;
		const current = readVersion(file);
		if (sameContent(current, entry.after)) return entry;
		if (current === null) throw new UserError(`${entry.path} is gone`);
		const { bytes, ...version } = current;
		contents.add(bytes);
		syncFile(file);
		return { ...entry, after: version };
	}

	/**
	 * Keeps the files as they are now.
	 *
	 * @throws {UserError} when the user has interrupted before
	 */
	async commit(): Promise<void> {
		await this.#session.interruption.check();
		this.#run.keep();
		this.#session.end();
	}

	/**
	 * Gives every file its old content back and takes created files away.
	 *
	 * @param cause what went wrong
	 * @returns the error to throw: the cause, and what state the files are in
	 */
	async rollBack(cause: unknown): Promise<Error> {
		try {
			this.#tryRestoringJournal();
			const outcome = this.#run.retreatTo('before');
			if (outcome.failed.length === 0) discardQuietly(this.#run);
			return explainOutcome(cause, outcome, 'all files have their old content again');
		} finally {
			this.#session.end();
		}
	}
}

/** A journal whose files are all as before is no unfinished run: the next command discards it. */
function discardQuietly(run: OpenRun): void {
	try {
		run.discard();
	} catch {
		// What matters is said already.
	}
}
