import { lstatSync, readFileSync } from 'node:fs';
import { sha256 } from '../apply/sha256.ts';
import type { FileVersion } from './journalFile.ts';

/** A file as it is now. */
export interface CurrentVersion extends FileVersion {
	readonly bytes: Buffer;
}

/**
 * Reads what is at a path now.
 *
 * @returns null when nothing is there
 * @throws {Error} when it is no file, or cannot be read
 */
export function readVersion(file: string): CurrentVersion | null {
	const stat = lstatSync(file, { throwIfNoEntry: false });
	if (stat === undefined) return null;
	if (!stat.isFile()) throw new Error('it is no file any more');
	const bytes = readFileSync(file);
	const { mode, uid: owner, gid: group } = stat;
	return { bytes, sha256: sha256(bytes), mode: mode & 0o7777, owner, group };
}

/** Whether two versions of a file have the same content, or are both absent. */
export function sameContent(
	one: Pick<FileVersion, 'sha256'> | null,
	other: Pick<FileVersion, 'sha256'> | null,
): boolean {
	return one?.sha256 === other?.sha256;
}
