import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { resolveNewTarget, resolveTarget } from '../apply/resolveTarget.ts';
import { UserError } from '../errors.ts';
import { Contents } from './contents.ts';
import { removeQuietly, syncFolder, writeDurably } from './durable.ts';
import type { FileVersion, Journal, JournalEntry } from './journalFile.ts';
import type { Layout } from './layout.ts';
import { type CurrentVersion, readVersion, sameContent } from './readVersion.ts';
import { type NewVersion, replaceFile } from './replaceFile.ts';

/** The two versions of every file of a run: as it was before, and as the run makes it. */
export type Side = 'before' | 'after';

/** What is allowed on the way to a side. */
export interface Permit {
	readonly replaceOthers: boolean;
	readonly giveAway: boolean;
}

/** The files of a journal, which can be brought to either side, one by one and as often as one likes. */
export class JournaledFiles {
	readonly #layout: Layout;
	readonly #journal: Journal;
	readonly #contents: Contents;
	readonly #numbers: ReadonlyMap<JournalEntry, number>;
	/** How many versions of files have a content, by its sha256. */
	readonly #uses = new Map<string, number>();

	/** @param folder where the journal is */
	constructor(layout: Layout, folder: string, journal: Journal) {
		this.#layout = layout;
		this.#journal = journal;
		this.#contents = new Contents(folder);
		this.#numbers = new Map(journal.entries.map((entry, number) => [entry, number]));
		for (const version of journal.entries.flatMap(({ before, after }) => [before, after])) {
			if (version === null) continue;
			this.#uses.set(version.sha256, (this.#uses.get(version.sha256) ?? 0) + 1);
		}
	}

	get entries(): readonly JournalEntry[] {
		return this.#journal.entries;
	}

	/** Paths of the files that somebody else has changed: they are on neither side. */
	changedByOthers(): string[] {
		return this.entries.filter((entry) => this.isForeign(entry)).map((entry) => entry.path);
	}

	/** Whether every file is on a side. */
	areAt(side: Side): boolean {
		return this.entries.every((entry) => this.#isAt(entry, side));
	}

	#isAt(entry: JournalEntry, side: Side): boolean {
		const file = this.#locate(entry);
		try {
			return sameContent(readVersion(file), entry[side]);
		} catch {
			return false; // A folder, for example, which somebody else has put there.
		}
	}

	/**
	 * Makes sure, before the first file is touched, that the way to a side is free.
	 *
	 * @throws {UserError} when contents are gone, or a path leads out of the repository
	 */
	check(side: Side): void {
		const damaged = this.entries.filter((entry) => {
			const wanted = entry[side];
			if (wanted === null || this.#isAt(entry, side)) return false;
			return this.#contents.get(wanted.sha256) === undefined;
		});
		if (damaged.length === 0) return;
		throw new UserError(
			`the journal is damaged: it has lost what belongs in ${damaged.map((entry) => entry.path).join(', ')}; nothing was changed`,
			`What it still has lies in ${this.#contents.folder}, named by its sha256.`,
		);
	}

	/**
	 * Brings a file to a side. A version that is on neither side is kept in `.asyncshift/kept`.
	 *
	 * @param permit whether such a version may be replaced at all, and whether the journal may give away
	 * what it holds when the disk is full
	 * @returns where it was kept
	 * @throws {Error} when that is not possible; the file is whole then
	 */
	bring(entry: JournalEntry, side: Side, permit: Permit): string | undefined {
		const file = this.#locate(entry);
		const current = readVersion(file);
		const wanted = entry[side];
		if (sameContent(current, wanted)) return undefined;
		const isOthers = isOnNoSide(current, entry);
		if (isOthers && !permit.replaceOthers) throw new Error('it was changed meanwhile');
		const kept = isOthers && current !== null ? this.#keep(entry, current) : undefined;
		this.#createFolder(path.dirname(file));
		replaceFile(file, this.#temporaryOf(entry), current, this.#withBytes(wanted, permit));
		return kept;
	}

	/** Where the content of a side lies, relative to the root. */
	placeOf(entry: JournalEntry, side: Side): string | undefined {
		const wanted = entry[side];
		if (wanted === null) return undefined;
		return path.relative(this.#layout.root, this.#contents.placeOf(wanted.sha256));
	}

	/** Makes sure that what was brought survives a loss of power. */
	sync(): void {
		const folders = new Set(this.entries.map((entry) => path.dirname(this.#locate(entry))));
		for (const folder of folders) {
			try {
				syncFolder(folder);
			} catch (error) {
				// A folder that was created is gone again when everything was taken back.
				if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
			}
		}
	}

	/** Removes temporary files that a killed process has left. */
	sweep(): void {
		for (const entry of this.entries) {
			try {
				removeQuietly(this.#temporaryOf(entry));
			} catch {
				// Its folder is a link now, and nothing of ours is there.
			}
		}
	}

	/** Removes the folders that the run has created, as far as nothing else is in them. */
	removeFolders(): void {
		for (const folder of [...this.#journal.folders].reverse()) {
			try {
				rmdirSync(this.#inside(folder));
			} catch {
				// Somebody uses it.
			}
		}
	}

	/** Removes folders that are empty without the files that the run has deleted, as git does. */
	removeEmptied(): void {
		for (const { path: name } of this.entries.filter(({ after }) => after === null)) {
			try {
				for (let folder = path.dirname(name); folder !== '.'; folder = path.dirname(folder))
					rmdirSync(this.#inside(folder));
			} catch {
				// Something else is in it, or it is gone.
			}
		}
	}

	/** Whether a file is on neither side: somebody else has changed it. */
	isForeign(entry: JournalEntry): boolean {
		try {
			return isOnNoSide(readVersion(this.#locate(entry)), entry);
		} catch (error) {
			if (error instanceof UserError) throw error;
			return true;
		}
	}

	#createFolder(folder: string): void {
		if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
	}

	#withBytes(wanted: FileVersion | null, { giveAway }: Permit): NewVersion | null {
		if (wanted === null) return null;
		const bytes = this.#contents.get(wanted.sha256);
		if (bytes === undefined) throw new Error('the journal has lost its content');
		const isFree = giveAway && this.#uses.get(wanted.sha256) === 1;
		return { ...wanted, bytes, copy: isFree ? this.#contents.placeOf(wanted.sha256) : undefined };
	}

	#keep(entry: JournalEntry, { bytes }: CurrentVersion): string {
		const place = path.join(this.#layout.kept, this.#journal.id, `${entry.path}.${Date.now()}`);
		mkdirSync(path.dirname(place), { recursive: true });
		writeDurably(place, bytes);
		return path.relative(this.#layout.root, place);
	}

	/** Short, so that it fits where the name of the file is as long as names can be. */
	#temporaryOf(entry: JournalEntry): string {
		const folder = path.dirname(this.#locate(entry));
		const number = this.#numbers.get(entry);
		return path.join(folder, `.asyncshift-${this.#journal.id}-${number}.tmp`);
	}

	#locate(entry: JournalEntry): string {
		return this.#inside(entry.path);
	}

	/** A journal may come from anywhere: nothing outside of the repository is touched. */
	#inside(relative: string): string {
		const { root } = this.#layout;
		const target =
			resolveTarget(root, relative, 'the journal') ??
			resolveNewTarget(root, relative, 'the journal');
		if (target === path.join(root, relative)) return target;
		throw new UserError(
			`${relative} is behind a symbolic link now, which it was not; nothing was changed`,
			'Put the file or folder back in its place.',
		);
	}
}

function isOnNoSide(current: CurrentVersion | null, { before, after }: JournalEntry): boolean {
	return !sameContent(current, before) && !sameContent(current, after);
}
