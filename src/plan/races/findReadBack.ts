import type { LocatedFunction } from '../functions/functionAround.ts';
import { callOf } from '../replace/callOf.ts';
import { canReach } from './canReach.ts';
import type { FileUse } from './fileUses.ts';
import { pathKey } from './namePath.ts';

/**
 * `writeFileSync(scratch, text); return readFileSync(scratch)`: it read what it wrote. Another run may write to the same
 * file in between now.
 *
 * @param uses of paths in one function by calls that were done at once
 * @param waits offsets where the function waited before
 * @returns the write and the read
 */
export function findReadBack(
	uses: readonly FileUse[],
	around: LocatedFunction,
	waits: readonly number[],
): readonly [FileUse, FileUse] | undefined {
	const isSplit = ({ at: earlier }: FileUse, { at: later }: FileUse): boolean =>
		earlier.end < later.start &&
		canReach(callOf(earlier, around.tree)!, callOf(later, around.tree)!) &&
		// It was no one step before either.
		!waits.some((at) => at >= earlier.end && at <= later.end);
	for (const write of uses) {
		if (!write.isAnew || write.isKept) continue;
		const key = pathKey(write.path);
		const read = uses.find(
			(use) => use.use !== 'changes' && pathKey(use.path) === key && isSplit(write, use),
		);
		if (read !== undefined) return [write, read];
	}
	return undefined;
}
