import type { Proposal } from '../session.ts';

/** A proposal of nothing, for what a transform has no part in. */
export const emptyProposal: Proposal = {
	drafts: [],
	refusals: [],
	warnings: [],
	breaking: [],
	untracedEntries: [],
	summary: {
		seedCalls: 0,
		seedCallsMigrated: 0,
		seedCallsHandled: 0,
		seedCallsByFile: {},
		functionsMadeAsync: 0,
		identifiedByBinding: 0,
		identifiedByName: 0,
	},
	units: [],
};
