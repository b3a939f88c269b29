import { emptyProposal } from '../plan/changes/emptyProposal.ts';
import type { Session } from '../plan/session.ts';
import type { Checked, Settler } from '../verify/settleResult.ts';
import { findOtherKinds, kindsOf } from './chooseKinds.ts';
import { fitIndependent } from './fitFiles.ts';
import { firstOf, type Group, groupDrafts } from './groups.ts';
import { type LeftOut, leaveOut } from './leaveOut.ts';
import type { Selection, SelectionOutcome } from './selection.ts';

/** A result of which only the selected changes are left. */
export interface Selected {
	readonly settled: Checked;
	readonly outcome: SelectionOutcome;
}

const nothing: SelectionOutcome = {
	taken: 0,
	otherKinds: {},
	waiting: { groups: 0, files: 0 },
	tooLarge: [],
	declined: 0,
};

/** Leaves out, group by group, what a selection does not want. */
export function selectChanges(
	settler: Settler,
	{ kinds, maxFiles, changed = new Set() }: Selection,
	session: Session,
): Selected {
	const { root, texts } = session;
	let settled = settler.settle();
	const otherKinds: Record<string, number> = {};
	const waiting: Group[] = [];
	const tooLarge: Group[] = [];
	// What stays may be proposed in another way once something is gone.
	if (kinds?.length === 0) return { settled: onlyRefusals(settled), outcome: nothing };
	for (;;) {
		const others =
			kinds === undefined ? [] : findOtherKinds(groupDrafts(settled.proposal, root), kinds);
		if (others.length === 0) break;
		for (const { group } of others) {
			const name = kindsOf(group).join(', ');
			otherKinds[name] = (otherKinds[name] ?? 0) + 1;
		}
		settled = leaveOut(others, settler);
	}
	const before = new Set([...changed].map((path) => `${root}/${path}`));
	while (maxFiles !== undefined) {
		const groups = groupDrafts(settled.proposal, root);
		// What is to be created and is there already does not change.
		const files = new Set(groups.flatMap((group) => [...group.created]));
		const free = new Set([...files].filter((file) => texts.has(file)));
		const count = { limit: maxFiles, changed: before, free };
		const fit = fitIndependent(groups, count, settler);
		if (fit.waiting.length + fit.tooLarge.length === 0) break;
		waiting.push(...fit.waiting);
		tooLarge.push(...fit.tooLarge);
		settled = leaveOut(
			[...fit.waiting.map(wait(maxFiles)), ...fit.tooLarge.map(tell(maxFiles))],
			settler,
		);
	}
	return {
		settled,
		outcome: {
			taken: groupDrafts(settled.proposal, root).length,
			otherKinds,
			waiting: { groups: waiting.length, files: countLeft(waiting, settled) },
			tooLarge: tooLarge.map((group) => {
				const { title, file, start } = firstOf(group);
				const line = session.lineOf(file, start);
				return { title, file: session.relative(file), line, files: group.files.size };
			}),
			declined: 0,
		},
	};
}

/** What is left alone, as it would be if everything else changed. */
function onlyRefusals({ proposal, withdrawn }: Checked): Checked {
	const { seedCalls, seedCallsHandled } = proposal.summary;
	return {
		proposal: {
			...emptyProposal,
			refusals: proposal.refusals,
			summary: { ...emptyProposal.summary, seedCalls, seedCallsHandled },
		},
		outputs: new Map(),
		newErrors: [],
		withdrawn,
	};
}

function wait(limit: number): (group: Group) => LeftOut {
	const message = `it waits for a later run: this one changes at most ${countFiles(limit)}`;
	return (group) => ({ group, message });
}

function tell(limit: number): (group: Group) => LeftOut {
	return (group) => ({
		group,
		message: `it changes ${countFiles(group.files.size)}, and this run at most ${limit}`,
	});
}

function countFiles(count: number): string {
	return count === 1 ? '1 file' : `${count} files`;
}

/** Files that groups would have changed, without those that change now. */
function countLeft(groups: readonly Group[], { outputs }: Checked): number {
	const files = new Set(groups.flatMap((group) => [...group.files]));
	return [...files].filter((file) => !outputs.has(file)).length;
}
