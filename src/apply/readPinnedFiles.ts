import { readFileSync } from 'node:fs';
import { UserError } from '../errors.ts';
import type { PlannedFile } from '../plan/plan.ts';
import { resolveTarget } from './resolveTarget.ts';
import { sha256 } from './sha256.ts';

/** A file of a plan whose content is still what the plan was made from. */
export interface PinnedFile {
	readonly path: string;
	/** Absolute path of the real file, symbolic links followed. */
	readonly target: string;
	readonly bytes: Buffer;
}

/** Reads all files of a plan, or throws one `UserError` that names every file that changed since. */
export function readPinnedFiles(root: string, files: readonly PlannedFile[]): PinnedFile[] {
	const pinned: PinnedFile[] = [];
	const problems: string[] = [];
	for (const file of files) {
		const target = resolveTarget(root, file.path);
		const bytes = target === undefined ? undefined : readBytes(target);
		if (target === undefined || bytes === undefined) problems.push(`${file.path} (missing)`);
		else if (sha256(bytes) !== file.sha256) problems.push(file.path);
		else pinned.push({ path: file.path, target, bytes });
	}
	if (problems.length > 0) throw changedSince(problems);
	return pinned;
}

function readBytes(target: string): Buffer | undefined {
	try {
		return readFileSync(target);
	} catch {
		return undefined;
	}
}

function changedSince(names: readonly string[]): UserError {
	const what = names.length === 1 ? 'a file changed' : `${names.length} files changed`;
	return new UserError(
		`${what} since the plan was made, nothing was written: ${names.join(', ')}`,
		'Make the plan again, or restore the files first.',
	);
}
