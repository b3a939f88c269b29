import { emptyProposal } from '../changes/emptyProposal.ts';
import type { Draft } from '../decide/decide.ts';
import type { Block } from '../facts.ts';
import type { Propose, Withdrawn } from '../session.ts';
import { siteId } from '../unit.ts';

const elsewhere: Block = {
	code: 'not-editable',
	message: 'it changes in another part of the migration',
};

/**
 * What some of the files can change by themselves, for any transform: gives up what changes other files,
 * with all that follows from it, until nothing of that is left.
 *
 * @param contains whether a file is in the part
 */
export function keepToPart(propose: Propose, contains: (file: string) => boolean): Propose {
	return (withdrawn) => {
		const ruledOut = { units: new Map(withdrawn.units), sites: new Map(withdrawn.sites) };
		for (;;) {
			const proposal = propose(ruledOut);
			const outside = proposal.drafts.filter(({ file }) => !contains(file));
			if (outside.length === 0) return proposal;
			if (!giveUp(outside, ruledOut)) return emptyProposal;
		}
	};
}

/** @returns whether there was something that had not been given up before. */
function giveUp(drafts: readonly Draft[], { units, sites }: Withdrawn): boolean {
	const before = units.size + sites.size;
	for (const { owner } of drafts)
		if (owner.site !== undefined) sites.set(siteId(owner.site), elsewhere);
	if (units.size + sites.size > before) return true;
	for (const { owner } of drafts) if (owner.unit !== undefined) units.set(owner.unit, elsewhere);
	return units.size + sites.size > before;
}
