import type { DecisionKind } from '../plan/plan.ts';
import type { Group } from './groups.ts';
import { isOwn, type LeftOut } from './leaveOut.ts';

/**
 * The groups that have a change of another kind. A group is made whole or not at all, so one that needs
 * other kinds too is left out; imports come along with what needs them.
 */
export function findOtherKinds(
	groups: readonly Group[],
	kinds: readonly DecisionKind[],
): LeftOut[] {
	return groups
		.filter((group) => kindsOf(group).some((kind) => !kinds.includes(kind)))
		.map((group) => ({
			group,
			message: `it is not of the kinds that are asked for: ${kindsOf(group).join(', ')}`,
		}));
}

/** What a group consists of, without imports. */
export function kindsOf({ drafts }: Group): DecisionKind[] {
	const own = drafts.filter((draft) => isOwn(draft, drafts));
	return [...new Set(own.map(({ kind }) => kind))].sort();
}
