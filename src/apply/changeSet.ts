import type { PlannedOutput } from '../plan/editTexts.ts';
import type { CreatedFile, PlannedFile } from '../plan/plan.ts';
import { missingFiles } from './missingFiles.ts';
import { ownCopies } from './ownCopies.ts';

/** What one command hands to the disk, all of it or nothing. Plain data: nothing is written yet. */
export interface ChangeSet {
	/** The files that change, pinned to the sha256 of what is on disk. */
	readonly files: readonly PlannedFile[];
	/** Their texts before and after, by path relative to the root. */
	readonly outputs: ReadonlyMap<string, PlannedOutput>;
	/** Files that are not there yet. */
	readonly created: readonly CreatedFile[];
	/** Files that go: nothing but copies of helpers, as this program writes them. */
	readonly deleted: readonly PlannedFile[];
}

/**
 * Leaves out what is on disk already: files to create that exist with that very text, files to delete
 * that are gone.
 *
 * @throws {UserError} when a file to create exists with another text, a file to delete is not ours, or a
 * path leads out of the root
 */
export function createChangeSet(
	root: string,
	{ files, outputs, created, deleted }: ChangeSet,
): ChangeSet {
	return {
		files: files.filter(({ path }) => outputs.has(path)),
		outputs,
		created: missingFiles(root, created),
		deleted: ownCopies(root, deleted),
	};
}

/** Every path that a change set changes, creates or deletes, sorted. */
export function changedPaths({
	outputs,
	created,
	deleted,
}: Pick<ChangeSet, 'outputs' | 'created' | 'deleted'>): string[] {
	return [...outputs.keys(), ...[...created, ...deleted].map(({ path }) => path)].sort();
}
