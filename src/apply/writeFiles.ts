import writeFileAtomic from 'write-file-atomic';
import { UserError } from '../errors.ts';
import type { PlannedFile } from '../plan/plan.ts';
import { type PinnedFile, readPinnedFiles } from './readPinnedFiles.ts';

/** The new content of one file, and the content it replaces. */
export interface FileWrite extends PlannedFile {
	readonly content: string;
}

/**
 * Writes all files or none: every file is checked against its sha256 before the first write, and when
 * a write fails the files written so far get their old bytes back.
 */
export function writeFiles(root: string, writes: readonly FileWrite[]): void {
	const contents = new Map(writes.map((write) => [write.path, write.content]));
	const written: PinnedFile[] = [];
	for (const file of distinctTargets(readPinnedFiles(root, writes), contents)) {
		try {
			write(file.target, contents.get(file.path) ?? '');
			written.push(file);
		} catch (error) {
			throw failedWrite(file, error, restore(written));
		}
	}
}

/** The old mode and owner are kept. No fsync: it is slow, and git holds the old content anyway. */
function write(target: string, content: string | Buffer): void {
	writeFileAtomic.sync(target, content, { fsync: false });
}

/** Puts the old bytes back; returns the paths where even that failed. */
function restore(written: readonly PinnedFile[]): string[] {
	return written.flatMap((file) => {
		try {
			write(file.target, file.bytes);
			return [];
		} catch {
			return [file.path];
		}
	});
}

/** Two paths can lead to one file by symbolic links: it is written once, unless they disagree. */
function distinctTargets(
	files: readonly PinnedFile[],
	contents: ReadonlyMap<string, string>,
): PinnedFile[] {
	const byTarget = new Map<string, PinnedFile>();
	for (const file of files) {
		const other = byTarget.get(file.target);
		if (other === undefined) byTarget.set(file.target, file);
		else if (contents.get(other.path) !== contents.get(file.path)) {
			throw new UserError(
				`${other.path} and ${file.path} are the same file, but would get different contents; nothing was written`,
				'Exclude one of the two paths.',
			);
		}
	}
	return [...byTarget.values()];
}

function failedWrite(file: PinnedFile, error: unknown, notRestored: readonly string[]): UserError {
	const reason = error instanceof Error ? error.message : String(error);
	return new UserError(
		`cannot write ${file.path} (${reason}); ${
			notRestored.length === 0
				? 'all files have their old content again'
				: `these files could not be restored: ${notRestored.join(', ')}`
		}`,
		'Check the permissions and the free space, then run again.',
	);
}
