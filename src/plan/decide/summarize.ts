import type { Exploration } from '../explore/explore.ts';
import type { Proposal, Session } from '../session.ts';
import { siteId } from '../unit.ts';
import type { Outcome } from './decide.ts';

/** Counts the calls of seeds and what becomes of them. */
export function summarize(
	{ units }: Exploration,
	outcome: Outcome,
	session: Session,
): Proposal['summary'] {
	const byFile = new Map<string, { found: number; migrated: number; handled: number }>();
	let identifiedByBinding = 0;
	let identifiedByName = 0;
	for (const unit of units) {
		// What has no async form is listed, but nothing that this migration could do.
		if (unit.isGap) continue;
		identifiedByBinding += unit.identifiedByBinding.size;
		identifiedByName += unit.identifiedByName.size;
		if (unit.seed === undefined) continue;
		for (const site of unit.sites.values()) {
			if (site.isValue) continue;
			const counts = byFile.get(site.file) ?? { found: 0, migrated: 0, handled: 0 };
			byFile.set(site.file, counts);
			counts.found++;
			// A handled call of what is replaced gets its new name, and one of what stays synchronous nothing.
			if (outcome.migrated.has(siteId(site))) counts.migrated++;
			else if (site.handled && !unit.isReplaced && outcome.decisionOf.has(unit)) counts.handled++;
		}
	}
	const sum = (name: 'found' | 'migrated' | 'handled'): number =>
		[...byFile.values()].reduce((total, counts) => total + counts[name], 0);
	return {
		seedCalls: sum('found'),
		seedCallsHandled: sum('handled'),
		seedCallsMigrated: sum('migrated'),
		seedCallsByFile: Object.fromEntries(
			[...byFile]
				.map(([file, counts]) => [session.relative(file), counts] as const)
				.sort(([one], [other]) => one.localeCompare(other)),
		),
		identifiedByBinding,
		identifiedByName,
		functionsMadeAsync: outcome.functionsMadeAsync,
	};
}
