import { UserError } from '../errors.ts';
import type { PinnedFile } from './readPinnedFiles.ts';

/**
 * Two paths can lead to one file by symbolic links: it is written once.
 *
 * @param contentOf what a path is to hold
 * @throws {UserError} when they disagree
 */
export function distinctTargets(
	files: readonly PinnedFile[],
	contentOf: (path: string) => string,
): PinnedFile[] {
	const byTarget = new Map<string, PinnedFile>();
	for (const file of files) {
		const other = byTarget.get(file.target);
		if (other === undefined) byTarget.set(file.target, file);
		else if (contentOf(other.path) !== contentOf(file.path)) {
			throw new UserError(
				`${other.path} and ${file.path} are the same file, but would get different contents; nothing was written`,
				'Exclude one of the two paths.',
			);
		}
	}
	return [...byTarget.values()];
}
