import type { PlanSummary } from './plan.ts';

/** By path or by absolute path. */
interface Sorted {
	readonly seen: Iterable<string>;
	readonly changed: Iterable<string>;
	/** Files with refusals; some of them may change all the same. */
	readonly refused: Iterable<string>;
	/** Files that could not be read or parsed. */
	readonly failed: Iterable<string>;
}

type FileCounts = Pick<
	PlanSummary,
	'filesSeen' | 'filesChanged' | 'filesUnchanged' | 'filesRefused' | 'filesFailed'
>;

/** Counts every file once: failed, or else changed, or else refused, or else unchanged. */
export function countFiles({ seen, ...lists }: Sorted): FileCounts {
	const failed = new Set(lists.failed);
	const changed = new Set(lists.changed);
	const refused = new Set(lists.refused);
	const counts = { filesChanged: 0, filesUnchanged: 0, filesRefused: 0, filesFailed: 0 };
	let filesSeen = 0;
	for (const file of new Set(seen)) {
		filesSeen++;
		if (failed.has(file)) counts.filesFailed++;
		else if (changed.has(file)) counts.filesChanged++;
		else if (refused.has(file)) counts.filesRefused++;
		else counts.filesUnchanged++;
	}
	return { filesSeen, ...counts };
}
