import type { SyntaxTree } from '../../syntax/tree.ts';
import { callOf } from '../replace/callOf.ts';
import type { Session } from '../session.ts';
import { canReach } from './canReach.ts';
import type { FileUse } from './fileUses.ts';
import { pathKey } from './namePath.ts';

/**
 * `if (!existsSync(folder)) mkdirSync(folder)`, `save(file, change(load(file)))`: nobody else of this process could
 * make the folder, or write the file, in between. That is so where only the write takes its time, too.
 *
 * @param uses of paths in one function by calls that were done at once
 * @param waits offsets where the function waited before
 * @returns two uses in their order; the second gives nothing, so it is there for what it changes
 */
export function findFileRace(
	uses: readonly FileUse[],
	tree: SyntaxTree,
	waits: readonly number[],
	session: Session,
): readonly [FileUse, FileUse] | undefined {
	const found = uses.map((use) => ({ use, key: pathKey(use.path), call: callOf(use.at, tree) }));
	for (const later of found) {
		if (later.use.isKept) continue;
		const isOfPath = (other: (typeof found)[number]) => other.key === later.key;
		const earlier = found.find(
			(other) =>
				isOfPath(other) &&
				isBefore(other.use, later.use) &&
				canReach(other.call!, later.call!) &&
				// It was no one step before either.
				!waits.some((at) => at >= other.use.at.end && at <= later.use.at.end),
		);
		// What looks again by itself does not rely on what was there.
		const looksAgain = found.some(
			(other) => isOfPath(other) && other.use.at === later.use.at && other.use.reads,
		);
		if (earlier !== undefined && !looksAgain && givesNothing(later.use, session))
			return [earlier.use, later.use];
	}
	return undefined;
}

/** What is behind a call has to read, since much else is done there; so does what still is one step by itself. */
function isBefore(first: FileUse, second: FileUse): boolean {
	const isOwn = first.site === first.at && second.site === second.at && !first.isKept;
	return first.at !== second.at && first.at.end < second.at.end && (isOwn || first.reads);
}

function givesNothing({ site: { file, start, end } }: FileUse, { oracle }: Session): boolean {
	return oracle.isNothing(file, start, end);
}
