import { assemblePlan } from '../plan/assemblePlan.ts';
import { countFiles } from '../plan/countFiles.ts';
import type { Plan, SeedCallCounts } from '../plan/plan.ts';
import type { PlannedPart } from './part.ts';
import { planLast } from './planLast.ts';
import type { SettledPart, SplitSources } from './planParts.ts';
import { sumCalls } from './sumCalls.ts';

/** Makes plans of the parts, and the last plan, and says with each what it refuses and warns of. */
export function assembleParts(
	settled: readonly SettledPart[],
	sources: SplitSources,
): PlannedPart[] {
	const { session, request, whole } = sources;
	const wholePlan = assemblePlan(whole.proposal, session, request, sources.sources);
	const plans = settled.map((part) => toPlan(part, wholePlan, sources));
	const last = planLast(
		settled,
		plans.map(({ plan }) => plan),
		wholePlan,
		sources,
	);
	return last === undefined ? plans : [...plans, last];
}

function toPlan(part: SettledPart, whole: Plan, sources: SplitSources): PlannedPart {
	const { session, request } = sources;
	const { proposal, outputs } = part;
	const { name, contains } = part.request;
	const plan = assemblePlan(proposal, session, request, sources.sources);
	const isOwn = ({ file }: { readonly file: string }): boolean => contains(file);
	const refusals = whole.refusals.filter(isOwn);
	const failed = refusals.filter(({ code }) => code === 'unreadable' || code === 'parse-error');
	const waiting = (proposal.waiting ?? []).map((place) => ({
		...place,
		file: session.relative(place.file),
		line: session.lineOf(place.file, place.start),
	}));
	return {
		name,
		isLast: false,
		outputs: new Map([...outputs].map(([file, output]) => [session.relative(file), output])),
		plan: {
			...plan,
			refusals,
			summary: {
				...plan.summary,
				...countCalls(plan, whole, contains),
				...countFiles({
					seen: request.workspace.files.map(({ path }) => path).filter(contains),
					changed: plan.files.map(({ path }) => path),
					refused: refusals.map(({ file }) => file),
					failed: failed.map(({ file }) => file),
				}),
			},
			split: { by: 'package', name, part: 0, of: 0, after: [], waiting },
		},
	};
}

/** The calls of seeds in the part's files, and how many of them it migrates. */
function countCalls(
	{ summary }: Plan,
	whole: Plan,
	contains: (path: string) => boolean,
): Pick<
	Plan['summary'],
	'seedCalls' | 'seedCallsMigrated' | 'seedCallsHandled' | 'seedCallsByFile'
> {
	const own = Object.entries(whole.summary.seedCallsByFile).filter(([file]) => contains(file));
	const byFile = Object.fromEntries(
		own.map(([file, counts]): [string, SeedCallCounts] => [
			file,
			{ ...counts, migrated: summary.seedCallsByFile[file]?.migrated ?? 0 },
		]),
	);
	return { seedCallsByFile: byFile, ...sumCalls(byFile) };
}
