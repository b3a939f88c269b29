import type { Draft } from '../plan/decide/decide.ts';
import type { PlannedOutput } from '../plan/editTexts.ts';
import { editTexts } from '../plan/editTexts.ts';
import type { Session } from '../plan/session.ts';
import type { Settler } from '../verify/settleResult.ts';
import { firstOf, type Group, groupDrafts } from './groups.ts';
import { draftId, isGone, isOwn, leaveOut, rootOwners } from './leaveOut.ts';
import type { Selected } from './selectChanges.ts';

/** A group of changes as it is shown to somebody who decides about it. */
export interface ReviewedGroup {
	/** From 1. */
	readonly number: number;
	/** How many there are to decide about in this round. */
	readonly of: number;
	/** The change that it starts with. */
	readonly title: string;
	readonly file: string;
	readonly line: number;
	/** How many changes there are in each file, by path relative to the root. */
	readonly counts: ReadonlyMap<string, number>;
	/** What becomes of the files when nothing but this group is changed. */
	readonly outputs: ReadonlyMap<string, PlannedOutput>;
}

/** What somebody says about the groups; asked again about what a rejection brought up. */
export interface Reviewer {
	/** `all` and `none`: this one and all that follow. */
	ask(group: ReviewedGroup): Promise<'yes' | 'no' | 'all' | 'none'>;
	/** Told which accepted groups went away because they need a rejected one. */
	taken(titles: readonly string[]): void;
}

/** Asks about each group, leaves out what is turned down, and asks about what comes up because of that. */
export async function reviewChanges(
	settler: Settler,
	{ settled, outcome }: Selected,
	reviewer: Reviewer,
	session: Session,
): Promise<Selected> {
	const accepted = new Set<string>();
	let current = settled;
	let declined = 0;
	let rest: boolean | undefined;
	for (;;) {
		const groups = groupDrafts(current.proposal, session.root);
		const open = groups.filter((group) => !idsOf(group).every((id) => accepted.has(id)));
		const rejected: Group[] = [];
		for (const [index, group] of open.entries()) {
			if (rest === undefined) {
				const alone = proposeAlone(group, groups, settler);
				const shown = { ...describe(group, alone, session), number: index + 1, of: open.length };
				const answer = await reviewer.ask(shown);
				if (answer === 'all' || answer === 'none') rest = answer === 'all';
				if (answer === 'yes' || answer === 'all') accept(group, accepted);
				else rejected.push(group);
			} else if (rest) accept(group, accepted);
			else rejected.push(group);
		}
		if (rejected.length === 0) break;
		declined += rejected.length;
		const message = 'it was turned down when asked about';
		current = leaveOut(
			rejected.map((group) => ({ group, message })),
			settler,
		);
		const { drafts } = current.proposal;
		const gone = groups.filter((group) => !rejected.includes(group) && isGone(group, drafts));
		if (gone.length > 0) reviewer.taken(gone.map((group) => firstOf(group).title));
	}
	const taken = groupDrafts(current.proposal, session.root).length;
	return { settled: current, outcome: { ...outcome, declined, taken } };
}

function accept(group: Group, accepted: Set<string>): void {
	for (const id of idsOf(group)) accepted.add(id);
}

function idsOf({ drafts }: Group): string[] {
	return drafts.filter((draft) => isOwn(draft, drafts)).map(draftId);
}

/** A group with what it needs when there is no other one, imports above all. */
function proposeAlone(group: Group, groups: readonly Group[], settler: Settler): readonly Draft[] {
	const others = groups.filter((other) => other !== group);
	const { drafts } = settler.propose(others.flatMap(rootOwners));
	return isGone(group, drafts) ? group.drafts : drafts;
}

function describe(
	group: Group,
	drafts: readonly Draft[],
	session: Session,
): Omit<ReviewedGroup, 'number' | 'of'> {
	const { title, file, start } = firstOf(group);
	const counts = new Map<string, number>();
	for (const draft of drafts) {
		const path = session.relative(draft.file);
		counts.set(path, (counts.get(path) ?? 0) + 1);
	}
	const outputs = editTexts({ drafts }, session.texts);
	return {
		title,
		file: session.relative(file),
		line: session.lineOf(file, start),
		counts,
		outputs: new Map([...outputs].map(([path, output]) => [session.relative(path), output])),
	};
}
