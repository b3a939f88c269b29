import type { Node } from '@babel/types';
import type { LocatedFunction } from '../functions/functionAround.ts';
import { canReach } from './canReach.ts';
import type { SharedUse } from './sharedUse.ts';
import type { Split } from './wait.ts';
import { endOfWaitFor, waitsIn } from './waitsIn.ts';

/**
 * `render() { const text = load(); return this.user + text; }`: what a function uses behind a wait is done after that for
 * its callers as well, and all else before it. What is used between two waits is both.
 *
 * @param splits calls of the function that were done at once, and are over after a wait now
 */
export function placeByWaits(
	uses: readonly SharedUse[],
	{ fn, tree }: LocatedFunction,
	splits: readonly Split[],
): readonly SharedUse[] {
	if (splits.length === 0) return uses.map(takeLate);
	const waits = splits.map((split) => ({
		...split,
		call: tree.nameAt(split.site.name.start) ?? fn.body,
	}));
	const before = waitsIn(fn);
	return uses.flatMap((use): SharedUse[] => {
		const isLate = (at: number): boolean =>
			waits.some(({ call, site, isKept }) =>
				isKept ? use.isLate && isAt(site, use.node) : site.end <= at && canReach(call, use.node),
			) &&
			// It was no one step before either.
			!before.some((wait) => wait <= at && wait !== endOfWaitFor(use.node));
		const isEarly = (at: number): boolean =>
			!isLate(at) || waits.some(({ call, site }) => site.end > at && canReach(use.node, call));
		return [
			...partOf(takeLate(use), isEarly),
			...partOf(use, isLate).map((late): SharedUse => ({ ...late, isLate: true })),
		];
	});
}

/** Whether a node is the call of a site. */
export function isAt({ start, end }: Split['site'], node: Node): boolean {
	return node.start === start && node.end === end;
}

function takeLate({ isLate: _, ...use }: SharedUse): SharedUse {
	return use;
}

/** What of a use is done at such an offset. */
function partOf(use: SharedUse, isPart: (at: number) => boolean): SharedUse[] {
	const { readAt, changedAt, ...rest } = use;
	const reads = readAt !== undefined && isPart(readAt);
	const changes = changedAt !== undefined && isPart(changedAt);
	if (!reads && !changes) return [];
	return [{ ...rest, ...(reads && { readAt }), ...(changes && { changedAt }) }];
}
