import type { Draft } from '../plan/decide/decide.ts';
import { type Owner, ownersOf } from '../plan/decide/owners.ts';
import type { Block } from '../plan/facts.ts';
import { siteId } from '../plan/unit.ts';
import type { Checked, Settled, Settler } from '../verify/settleResult.ts';
import type { Group } from './groups.ts';

/** A group that is not to change, and why, in one sentence. */
export interface LeftOut {
	readonly group: Group;
	readonly message: string;
}

/**
 * Settles the result again without some groups. What they were needed for goes with them, by the same
 * way as what a check rules out: nothing stays half.
 */
export function leaveOut(groups: readonly LeftOut[], settler: Settler): Checked {
	for (const { group, message } of groups) withholdAll(group.roots, message, settler);
	let settled = settler.settle();
	if (findLeft(groups, settled).length === 0) return settled;
	// Others still ask for what they began.
	for (const { group, message } of groups) withholdAll(group.drafts, message, settler);
	settled = settler.settle();
	const [left] = findLeft(groups, settled);
	if (left !== undefined) throw new Error(`what was left out is still there: ${left.title}`);
	return settled;
}

/** What has to be withheld for a group not to be proposed. */
export function rootOwners({ roots }: Group): readonly Owner[] {
	return roots.filter((draft) => isOwn(draft, roots)).flatMap(ownersOf);
}

/** Whether nothing of a group is proposed any more. */
export function isGone({ drafts }: Group, proposed: readonly Draft[]): boolean {
	const left = new Set(proposed.map(draftId));
	return !drafts.some((draft) => isOwn(draft, drafts) && left.has(draftId(draft)));
}

function withholdAll(drafts: readonly Draft[], message: string, settler: Settler): void {
	for (const draft of drafts) {
		if (!isOwn(draft, drafts)) continue;
		const { file, start, end } = draft;
		const block: Block = { code: 'not-selected', message, at: { file, start, end } };
		settler.withhold(ownersOf(draft), block);
	}
}

/** What is still proposed of groups that were left out. */
function findLeft(groups: readonly LeftOut[], { proposal }: Settled): Draft[] {
	const unwanted = new Set(
		groups.flatMap(({ group: { drafts } }) =>
			drafts.filter((draft) => isOwn(draft, drafts)).map(draftId),
		),
	);
	return proposal.drafts.filter((draft) => unwanted.has(draftId(draft)));
}

/** What a change is known by from one proposal to the next. */
export function draftId({ kind, file, start, end }: Draft): string {
	return `${kind} ${siteId({ file, start, end })}`;
}

/** Whether a change belongs to its group alone: imports, for one, are there for all calls of a file. */
export function isOwn(draft: Draft, group: readonly Draft[]): boolean {
	const { because, owner } = draft;
	if ('rule' in because) return true;
	const { unit, site } = owner;
	if (unit !== undefined) return site !== undefined || !unit.isFixed;
	return (
		site !== undefined &&
		group.some(
			(other) =>
				'rule' in other.because && other.owner.site && siteId(other.owner.site) === siteId(site),
		)
	);
}
