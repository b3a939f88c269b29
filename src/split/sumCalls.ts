import type { Plan, SeedCallCounts } from '../plan/plan.ts';

/** Sums up the counts of files. */
export function sumCalls(
	byFile: Readonly<Record<string, SeedCallCounts>>,
): Pick<Plan['summary'], 'seedCalls' | 'seedCallsMigrated' | 'seedCallsHandled'> {
	const sum = (name: keyof SeedCallCounts): number =>
		Object.values(byFile).reduce((total, counts) => total + counts[name], 0);
	return {
		seedCalls: sum('found'),
		seedCallsMigrated: sum('migrated'),
		seedCallsHandled: sum('handled'),
	};
}
