import type { Proposal } from '../session.ts';

/** One proposal of two, such as a transform's own changes and what the await engine makes of them. */
export function joinProposals(first: Proposal, second: Proposal): Proposal {
	const shift = first.drafts.length;
	const moved = second.drafts.map((draft) =>
		'decision' in draft.because
			? { ...draft, because: { decision: draft.because.decision + shift } }
			: draft,
	);
	return {
		drafts: [...first.drafts, ...moved],
		refusals: [...first.refusals, ...second.refusals],
		warnings: [...first.warnings, ...second.warnings],
		breaking: [
			...first.breaking,
			...second.breaking.map((change) => ({ ...change, decision: change.decision + shift })),
		],
		untracedEntries: [...first.untracedEntries, ...second.untracedEntries],
		summary: {
			seedCalls: first.summary.seedCalls + second.summary.seedCalls,
			seedCallsMigrated: first.summary.seedCallsMigrated + second.summary.seedCallsMigrated,
			seedCallsHandled: first.summary.seedCallsHandled + second.summary.seedCallsHandled,
			seedCallsByFile: { ...first.summary.seedCallsByFile, ...second.summary.seedCallsByFile },
			functionsMadeAsync: first.summary.functionsMadeAsync + second.summary.functionsMadeAsync,
			identifiedByBinding: first.summary.identifiedByBinding + second.summary.identifiedByBinding,
			identifiedByName: first.summary.identifiedByName + second.summary.identifiedByName,
		},
		units: [...first.units, ...second.units],
	};
}
