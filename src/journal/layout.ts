import { lstatSync, mkdirSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../errors.ts';

/** Name of the folder in the root of the repository. Git ignores it, by a file inside it. */
export const journalFolder = '.asyncshift';

/**
 * Where things are in `.asyncshift`. The place of a journal says how far its run is: moving the folder is
 * the one step that begins a run or ends it.
 */
export interface Layout {
	/** The repository, symbolic links followed. */
	readonly root: string;
	readonly folder: string;
	/** Who is writing. */
	readonly lock: string;
	/** A journal that is being written: no file has been touched yet. */
	readonly preparing: string;
	/** The journal of a run that has begun to write and has not ended. */
	readonly unfinished: string;
	/** The journals of finished runs, for `undo`. */
	readonly runs: string;
	/** Versions of files that somebody else wrote and that had to make room. */
	readonly kept: string;
	/** What is being deleted. */
	readonly trash: string;
}

export function layoutOf(repository: string): Layout {
	const root = realpathSync.native(repository);
	const folder = path.join(root, journalFolder);
	const at = (name: string): string => path.join(folder, name);
	return {
		root,
		folder,
		lock: at('lock'),
		preparing: at('preparing'),
		unfinished: at('unfinished'),
		runs: at('runs'),
		kept: at('kept'),
		trash: at('trash'),
	};
}

/**
 * Makes the folder, and has git ignore it.
 *
 * @throws {UserError} when it cannot be made, or is something else
 */
export function createFolder({ folder, runs, trash }: Layout): void {
	try {
		mkdirSync(folder, { recursive: true });
		// A link could lead out of the repository.
		if (!lstatSync(folder).isDirectory()) throw new Error('it is not a folder');
		for (const inside of [runs, trash]) mkdirSync(inside, { recursive: true });
		for (const inside of readdirSync(folder, { withFileTypes: true })) {
			if (inside.isSymbolicLink()) throw new Error(`${inside.name} in it is a link`);
		}
		writeFileSync(path.join(folder, '.gitignore'), '*\n');
	} catch (error) {
		throw new UserError(
			`cannot keep a journal in ${journalFolder} (${reasonOf(error)}); nothing was written`,
			'Check the permissions and the free space of the repository.',
		);
	}
}

/** Why a system call failed, for a message: its code where it has one. */
export function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	return (error as NodeJS.ErrnoException).code ?? error.message;
}
