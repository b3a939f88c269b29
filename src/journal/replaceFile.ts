import {
	closeSync,
	fchmodSync,
	fchownSync,
	linkSync,
	openSync,
	renameSync,
	unlinkSync,
} from 'node:fs';
import { removeQuietly, writeDurably } from './durable.ts';
import type { FileVersion } from './journalFile.ts';
import { type CurrentVersion, readVersion, sameContent } from './readVersion.ts';

/** Somebody else changed a file in the moment in which it was to be replaced. */
export class ChangedMeanwhile extends Error {
	override readonly message = 'it was changed meanwhile';
}

/** What is to be in a file. */
export interface NewVersion extends FileVersion {
	readonly bytes: Uint8Array;
	/** A file with these bytes that may be used up when the disk is full. */
	readonly copy: string | undefined;
}

/**
 * Puts another version of a file in its place, in one step: at every moment the file is either the old
 * one or the new one. Its mode stays, and its owner where the system allows that.
 *
 * @param temporary a file in the same folder, which is used on the way
 * @param expected what is there
 * @param wanted what is to be there; null deletes the file
 * @throws {ChangedMeanwhile} when something else is there
 */
export function replaceFile(
	file: string,
	temporary: string,
	expected: CurrentVersion | null,
	wanted: NewVersion | null,
): void {
	if (wanted === null) {
		requireUnchanged(file, expected);
		unlinkSync(file);
		return;
	}
	writeTemporary(temporary, expected ?? wanted, wanted);
	try {
		requireUnchanged(file, expected);
		if (expected === null) create(temporary, file);
		else renameSync(temporary, file);
	} catch (error) {
		removeQuietly(temporary);
		throw error;
	}
}

function writeTemporary(temporary: string, looks: FileVersion, { bytes, copy }: NewVersion): void {
	removeQuietly(temporary);
	try {
		writeDurably(temporary, bytes, (descriptor) => dress(descriptor, looks));
	} catch (error) {
		const isFull = ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');
		if (!isFull || copy === undefined) throw error;
		renameSync(copy, temporary);
		const descriptor = openSync(temporary, 'r+');
		try {
			dress(descriptor, looks);
		} finally {
			closeSync(descriptor);
		}
	}
}

function requireUnchanged(file: string, expected: CurrentVersion | null): void {
	if (!sameContent(readVersion(file), expected)) throw new ChangedMeanwhile();
}

/** The owner first: changing it takes some modes away. */
function dress(descriptor: number, { owner, group, mode }: FileVersion): void {
	if (process.getuid?.() !== owner || process.getgid?.() !== group) {
		try {
			fchownSync(descriptor, owner, group);
		} catch {
			// Only root may give files away; the file is ours then.
		}
	}
	fchmodSync(descriptor, mode);
}

/** A link fails when somebody was quicker, where a rename would replace their file. */
function create(temporary: string, file: string): void {
	try {
		linkSync(temporary, file);
	} catch (error) {
		const { code = '' } = error as NodeJS.ErrnoException;
		if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code)) throw error;
		renameSync(temporary, file);
		return;
	}
	unlinkSync(temporary);
}
