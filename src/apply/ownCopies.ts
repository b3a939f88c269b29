import { join } from 'node:path';
import { UserError } from '../errors.ts';
import type { PlannedFile } from '../plan/plan.ts';
import { copyWith } from '../runtime/copyWith.ts';
import { resolveTarget } from './resolveTarget.ts';

/**
 * Files of a plan that are to go and are there. Whatever a plan says, nothing is deleted but what this
 * program would write to the letter; that the file on disk is that text is checked with all other files.
 *
 * @throws {UserError} when a file is something else, or a path leads out of the root
 */
export function ownCopies(root: string, files: readonly PlannedFile[]): PlannedFile[] {
	return files.filter(({ path, sha256 }) => {
		const existing = resolveTarget(root, path);
		if (existing === undefined) return false;
		if (copyWith(sha256) !== undefined && existing === join(root, path)) return true;
		throw new UserError(
			`${path} is no copy of a helper that asyncshift has written, and is not deleted; nothing was written`,
			'Make the plan again.',
		);
	});
}
