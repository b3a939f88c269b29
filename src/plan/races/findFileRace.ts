import type { SyntaxTree } from '../../syntax/tree.ts';
import type { LocatedFunction } from '../functions/functionAround.ts';
import { callOf } from '../replace/callOf.ts';
import type { Session } from '../session.ts';
import { canReach } from './canReach.ts';
import type { FileUse } from './fileUses.ts';
import { isInFolder, pathKey } from './namePath.ts';
import { reliesOn } from './reliesOn.ts';

type Call = NonNullable<ReturnType<typeof callOf>>;

interface FoundUse {
	readonly use: FileUse;
	/** Equal for the same path. */
	readonly key: string;
	readonly call: Call;
}

/**
 * `if (!existsSync(folder)) mkdirSync(folder)`, `save(file, change(load(file)))`: nobody else of this process could
 * make the folder, or write the file, in between. That is so where only the write takes its time, too. It is so of
 * what is in a folder that is read (`join(folder, String(readdirSync(folder).length))`) or cleared.
 *
 * @param uses of paths in one function by calls that were done at once
 * @param waits offsets where the function waited before
 * @returns two uses in their order, those of which the second may undo what others did, if there are such; it gives
 * nothing, so it is there for what it changes
 */
export function findFileRace(
	uses: readonly FileUse[],
	{ fn, tree }: LocatedFunction,
	waits: readonly number[],
	session: Session,
): readonly [FileUse, FileUse] | undefined {
	const found = uses
		.map((use) => findUse(use, tree))
		.sort((a, b) => a.use.at.start - b.use.at.start);
	const isSplit = (earlier: FoundUse, later: FoundUse): boolean =>
		isBefore(earlier.use, later.use) &&
		canReach(earlier.call, later.call) &&
		// It was no one step before either.
		!waits.some((at) => at >= earlier.use.at.end && at <= later.use.at.end);
	// What looks again by itself relies only on what it is told.
	const isUpToDate = (earlier: FoundUse, later: FoundUse): boolean =>
		does(later, found, 'looks', 'reads') &&
		(earlier.use.use !== 'reads' ||
			does(earlier, found, 'changes') ||
			!reliesOn(later.call, earlier.call, fn));
	const isAffected = (earlier: FoundUse, later: FoundUse): boolean => {
		const isTold = earlier.use.clears || givesNothing(later.use, session);
		if (earlier.key === later.key) return isTold && !isUpToDate(earlier, later);
		if (!isTold || !isInFolder(later.key, earlier.key)) return false;
		const { use, clears } = earlier.use;
		return clears || (use === 'reads' && reliesOn(later.call, earlier.call, fn));
	};
	const pairs = found
		.filter(({ use }) => use.use === 'changes' && !use.isKept)
		.flatMap((later) =>
			found
				.filter((earlier) => isSplit(earlier, later) && isAffected(earlier, later))
				.map((earlier) => [earlier.use, later.use] as const),
		);
	return (['reads', 'looks', 'changes'] as const)
		.map((kind) => pairs.find(([earlier]) => earlier.use === kind))
		.find((pair) => pair !== undefined);
}

function findUse(use: FileUse, tree: SyntaxTree): FoundUse {
	return { use, key: pathKey(use.path), call: callOf(use.at, tree)! };
}

/** Whether the call that a use is behind does one of these with the path, too. */
function does(
	{ key, call }: FoundUse,
	found: readonly FoundUse[],
	...kinds: readonly FileUse['use'][]
): boolean {
	return found.some(
		(other) => other.call === call && other.key === key && kinds.includes(other.use.use),
	);
}

/** What is behind a call has to read, since much else is done there; so does what still is one step by itself. */
function isBefore(first: FileUse, second: FileUse): boolean {
	const isOwn = first.site === first.at && second.site === second.at && !first.isKept;
	const isInOrder = first.at !== second.at && first.at.end < second.at.end;
	return isInOrder && (isOwn || first.use !== 'changes');
}

function givesNothing({ site: { file, start, end } }: FileUse, { oracle }: Session): boolean {
	return oracle.isNothing(file, start, end);
}
