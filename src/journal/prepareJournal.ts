import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { ChangeSet } from '../apply/changeSet.ts';
import { distinctTargets } from '../apply/distinctTargets.ts';
import { readPinnedFiles } from '../apply/readPinnedFiles.ts';
import { resolveNewTarget } from '../apply/resolveTarget.ts';
import { UserError } from '../errors.ts';
import { slash } from '../project/slash.ts';
import { Contents } from './contents.ts';
import { discardFolder, syncFolder } from './durable.ts';
import { type Journal, type JournalEntry, writeJournal } from './journalFile.ts';
import { type Layout, reasonOf } from './layout.ts';
import { readVersion } from './readVersion.ts';

/** A journal, and what its contents are. */
export interface Prepared {
	readonly journal: Journal;
	/** By sha256. */
	readonly contents: ReadonlyMap<string, Uint8Array>;
}

/**
 * Writes the journal of a run, with what every file is and is to be, beside the place where it counts.
 * No file of the repository is touched.
 *
 * @throws {UserError} when a file changed since it was read, or could not be written
 */
export function prepareJournal(layout: Layout, changeSet: ChangeSet, command: string): Prepared {
	const { preparing, trash } = layout;
	try {
		discardFolder(preparing, trash);
		mkdirSync(preparing);
		const contents = new Contents(preparing);
		contents.create();
		const journal: Journal = {
			version: 1,
			id: randomBytes(6).toString('hex'),
			command,
			started: new Date().toISOString(),
			undoing: false,
			entries: [
				...changedEntries(layout, changeSet, contents),
				...createdEntries(layout, changeSet, contents),
				...deletedEntries(layout, changeSet, contents),
			],
			folders: missingFolders(layout, changeSet),
		};
		contents.sync();
		writeJournal(preparing, journal);
		return { journal, contents: contents.added };
	} catch (error) {
		throw cannotPrepare(error);
	}
}

/** Lets a journal count: from now on a process that is killed leaves an unfinished run. */
export function publishJournal({ preparing, unfinished, trash }: Layout): void {
	try {
		renameSync(preparing, unfinished);
		syncFolder(path.dirname(unfinished));
	} catch (error) {
		discardQuietly(unfinished, trash);
		throw cannotPrepare(error);
	}
}

function cannotPrepare(error: unknown): UserError {
	if (error instanceof UserError) return error;
	return new UserError(
		`cannot put the original files by (${reasonOf(error)}); nothing was written`,
		'Check the permissions and the free space, then run again.',
	);
}

function changedEntries(
	{ root }: Layout,
	{ files, outputs }: ChangeSet,
	contents: Contents,
): JournalEntry[] {
	const after = (name: string): string => outputs.get(name)!.after;
	return distinctTargets(readPinnedFiles(root, files), after).map(
		({ path: name, target, bytes }) => {
			const current = readVersion(target);
			if (current === null) throw new Error(`${name} is gone`);
			const { mode, owner, group } = current;
			requireWritable(name, target, mode);
			const dress = { mode, owner, group };
			return {
				path: slash(path.relative(root, target)),
				before: { sha256: contents.add(bytes), ...dress },
				after: { sha256: contents.add(Buffer.from(after(name))), ...dress },
			};
		},
	);
}

function createdEntries(
	{ root }: Layout,
	{ created }: ChangeSet,
	contents: Contents,
): JournalEntry[] {
	return created.map(({ path: name, text }) => {
		const target = resolveNewTarget(root, name);
		return {
			path: slash(path.relative(root, target)),
			before: null,
			after: contents.describe(contents.add(Buffer.from(text))),
		};
	});
}

function deletedEntries(
	{ root }: Layout,
	{ deleted }: ChangeSet,
	contents: Contents,
): JournalEntry[] {
	return readPinnedFiles(root, deleted).map(({ path: name, target, bytes }) => {
		const current = readVersion(target);
		if (current === null) throw new Error(`${name} is gone`);
		const { mode, owner, group } = current;
		requireWritable(name, target, mode);
		return {
			path: slash(path.relative(root, target)),
			before: { sha256: contents.add(bytes), mode, owner, group },
			after: null,
		};
	});
}

/** A rename replaces a file that may not be written to; whoever took the permission away meant it. */
function requireWritable(name: string, target: string, mode: number): void {
	if ((mode & 0o222) === 0) throw readOnly(`${name} is read-only`);
	try {
		accessSync(path.dirname(target), constants.W_OK);
	} catch (error) {
		throw readOnly(`cannot write to the folder of ${name} (${reasonOf(error)})`);
	}
}

function readOnly(problem: string): UserError {
	return new UserError(
		`${problem}; nothing was written`,
		'Change its permissions, or exclude it with --exclude.',
	);
}

/** Folders that are not there yet, outer ones first. */
function missingFolders({ root }: Layout, { created }: ChangeSet): string[] {
	const folders = new Set<string>();
	for (const { path: name } of created) {
		let folder = path.dirname(resolveNewTarget(root, name));
		for (; !existsSync(folder); folder = path.dirname(folder)) {
			folders.add(slash(path.relative(root, folder)));
		}
	}
	return [...folders].sort();
}

/** Removes a journal that does not count yet. */
export function discardPrepared({ preparing, trash }: Layout): void {
	discardQuietly(preparing, trash);
}

function discardQuietly(folder: string, trash: string): void {
	try {
		discardFolder(folder, trash);
	} catch {
		// The next run does it.
	}
}
