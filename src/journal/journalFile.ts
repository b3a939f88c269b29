import { readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import { removeQuietly, syncFolder, writeDurably } from './durable.ts';
import { reasonOf } from './layout.ts';

const name = 'journal.json';

const version = z.object({
	/** sha256 of the bytes. */
	sha256: z.string().regex(/^[0-9a-f]{64}$/),
	mode: z.int().nonnegative(),
	owner: z.int().nonnegative(),
	group: z.int().nonnegative(),
});

const entry = z.object({
	/** Relative to the root, with `/` separators, free of symbolic links. */
	path: z.string(),
	/** Null: the file is not there. */
	before: version.nullable(),
	after: version.nullable(),
});

const journal = z.object({
	version: z.literal(1),
	/** Random; part of the names of temporary files. */
	id: z.string().regex(/^[0-9a-f]{12}$/),
	/** `run`, `apply`, `migrate`. */
	command: z.string(),
	/** When the run began to write, ISO 8601. */
	started: z.string(),
	/** Whether it was finished once, and is being undone. */
	undoing: z.boolean(),
	entries: z.array(entry),
	/** Folders that the run creates, outer ones first. */
	folders: z.array(z.string()),
});

/** One version of a file. */
export type FileVersion = Readonly<z.infer<typeof version>>;

/** A file that a run changes, creates or deletes. */
export type JournalEntry = Readonly<z.infer<typeof entry>>;

/** What a run does to files: enough to finish it or to take it back, together with the contents. */
export type Journal = Readonly<z.infer<typeof journal>>;

/** Writes the journal of a run into its folder, in place of the one that is there. */
export function writeJournal(folder: string, content: Journal): void {
	const temporary = path.join(folder, `${name}.tmp`);
	removeQuietly(temporary);
	writeDurably(temporary, Buffer.from(`${JSON.stringify(content, undefined, '\t')}\n`));
	renameSync(temporary, path.join(folder, name));
	syncFolder(folder);
}

/**
 * Reads the journal of a run.
 *
 * @throws {UserError} when it is damaged
 */
export function readJournal(folder: string): Journal {
	try {
		const parsed = journal.safeParse(JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
		if (parsed.success) return parsed.data;
		const issue = parsed.error.issues[0]!;
		throw new Error(`${z.core.toDotPath(issue.path)}: ${issue.message}`);
	} catch (error) {
		throw new UserError(
			`the journal ${path.join(folder, name)} is damaged (${reasonOf(error)}); nothing was changed`,
			`What files were before lies in ${path.join(folder, 'contents')}, named by its sha256. Delete ${folder} when the files are as you want them.`,
		);
	}
}
